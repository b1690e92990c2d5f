using System.Globalization;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>A text of the interface in Dutch and English, side by side so that a reviewer sees both. Prints in the language of the request.</summary>
/// <remarks>A further language is a further parameter with the English text as its default.</remarks>
public sealed record Phrase(string Nl, string En)
{
    public string In(string language) => language == "nl" ? Nl : En;

    /// <summary>The text with its <c>{0}</c>, <c>{1}</c>… filled in, numbers and dates in the language of the request.</summary>
    public string With(params object?[] values) => string.Format(CultureInfo.CurrentUICulture, ToString(), values);

    public override string ToString() => In(Languages.Current);

    public static implicit operator string(Phrase phrase) => phrase.ToString();
}
