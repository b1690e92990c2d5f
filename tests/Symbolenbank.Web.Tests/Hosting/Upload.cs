using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>Sends a form with a file, as a browser does.</summary>
internal static class Upload
{
    public static Task<IHtmlDocument> UploadAsync(this Visitor visitor, string form, string field, string name, string content) =>
        visitor.UploadAsync(form, field, name, Encoding.UTF8.GetBytes(content));

    public static Task<IHtmlDocument> UploadAsync(this Visitor visitor, string form, string field, string name, byte[] content)
    {
        var element = Assert.IsType<IHtmlFormElement>(visitor.Page.QuerySelector(form), exactMatch: false);
        var body = new MultipartFormDataContent();
        foreach (var input in element.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden")) body.Add(new StringContent(input.Value), input.Name!);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, field, name);
        return visitor.PostAsync(element.GetAttribute("action")!, body);
    }
}
