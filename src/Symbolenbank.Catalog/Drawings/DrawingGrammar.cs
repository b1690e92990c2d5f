using System.Buffers;
using System.Xml;

namespace Symbolenbank.Catalog.Drawings;

/// <summary>
/// What a drawing may hold: shapes and how they are painted, nothing that runs, points elsewhere or styles the page around it. Pure.
/// </summary>
/// <remarks>
/// Every element and attribute is on a list, and so are the characters of its value: none of them writes an address or a function of styles.
/// Comments, too, are refused: a page reads them by other rules than XML does, and could find elements in one.
/// </remarks>
public static class DrawingGrammar
{
    /// <summary>Bytes of a file.</summary>
    public const int MaxBytes = 8 * 1024;

    private const string Svg = "http://www.w3.org/2000/svg";
    private const string ViewBox = "0 0 120 120";

    private static readonly HashSet<string> Shapes = new(StringComparer.Ordinal) { "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon" };

    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789.-");
    private static readonly SearchValues<char> PathData = SearchValues.Create("MmLlHhVvCcSsQqTtAaZz0123456789eE,.+- \r\n\t");
    private static readonly SearchValues<char> Points = SearchValues.Create("0123456789,.- \r\n\t");
    private static readonly SearchValues<char> Transforms = SearchValues.Create("matrixnslecokwXY0123456789(),.- ");
    private static readonly SearchValues<char> Paint = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#");
    private static readonly SearchValues<char> Words = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789- ");

    /// <summary>What is wrong, in the words that follow a file's name; null when nothing is.</summary>
    public static string? FaultOf(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = true;
            while (reader.Read())
            {
                var fault = reader.NodeType switch
                {
                    XmlNodeType.Element => FaultOfElement(reader, root),
                    XmlNodeType.EndElement or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => null,
                    _ => $"holds {reader.NodeType}; only elements are drawn",
                };
                if (fault is not null) return fault;
                if (reader.NodeType is XmlNodeType.Element) root = false;
            }

            return null;
        }
        catch (XmlException broken)
        {
            return $"is no sound XML: {broken.Message}";
        }
    }

    private static string? FaultOfElement(XmlReader reader, bool root)
    {
        if (reader.NamespaceURI != Svg || reader.Prefix.Length > 0) return $"holds '{reader.Name}', which is not of SVG's own namespace without a prefix";
        if (root && reader.Name != "svg") return "does not begin with 'svg'";
        if (root && reader.GetAttribute("viewBox") != ViewBox) return $"has no viewBox of '{ViewBox}'";
        if (!root && !Shapes.Contains(reader.Name)) return $"holds the element '{reader.Name}'";
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (root && reader.Name is "xmlns" or "viewBox") continue;
            if (CharactersOf(reader.Name) is not { } characters) return $"holds the attribute '{reader.Name}'";
            if (reader.Value.Length == 0 || reader.Value.AsSpan().ContainsAnyExcept(characters)) return $"gives '{reader.Name}' the value '{Beginning(reader.Value)}'";
        }

        reader.MoveToElement();
        return null;
    }

    private static string Beginning(string value) => value.Length <= 40 ? value : value[..40] + "…";

    /// <summary>The characters of which a value of this attribute is made; null for an attribute that is not drawn.</summary>
    private static SearchValues<char>? CharactersOf(string attribute) => attribute switch
    {
        "cx" or "cy" or "r" or "rx" or "ry" or "x" or "y" or "x1" or "y1" or "x2" or "y2" or "width" or "height" or "stroke-width" or "opacity" => Number,
        "d" => PathData,
        "points" => Points,
        "transform" => Transforms,
        "fill" or "stroke" => Paint,
        "class" or "stroke-linecap" or "stroke-linejoin" or "fill-rule" => Words,
        _ => null,
    };
}
