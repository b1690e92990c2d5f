using System.Globalization;
using System.Text;
using QRCoder;

namespace Symbolenbank.Web.Identity;

/// <summary>A text as a QR code: the path of its dark squares, for an SVG inside the page.</summary>
/// <param name="Size">Width and height in squares, the white margin included.</param>
public sealed record QrDrawing(int Size, string Path)
{
    public static QrDrawing Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new QrDrawing(rows.Count, path.ToString());
    }
}
