using Symbolenbank.Catalog.Drawings;

namespace Symbolenbank.Catalog.Tests.Drawings;

/// <summary>What may stand in a page as a drawing, and what may not.</summary>
public sealed class DrawingGrammarTests
{
    [Theory]
    [InlineData("""<circle cx="60" cy="60" r="40.5" fill="none" stroke="currentColor" stroke-width="8"/>""")]
    [InlineData("""<g class="ink" transform="translate(10 5) rotate(45, 60, 60)" opacity=".5"><path d="M10 10h-5.5L20,20Z" fill-rule="evenodd"/></g>""")]
    [InlineData("""<polygon points="10,10 20,20 30,10" fill="#c00"/><polyline points="1 2 3 4" stroke-linecap="round" stroke-linejoin="bevel"/>""")]
    [InlineData("""<rect x="1" y="2" width="3" height="4" rx="1" ry="1" fill="black"/><ellipse cx="1" cy="1" rx="2" ry="3"/><line x1="0" y1="0" x2="9" y2="9"/>""")]
    public void FaultOf_ShapesAndPaint_IsNone(string shapes) => Assert.Null(DrawingGrammar.FaultOf(Drawn(shapes)));

    [Theory]
    [InlineData("<script>alert(1)</script>", "element 'script'")]
    [InlineData("<style>*{display:none}</style>", "element 'style'")]
    [InlineData("<foreignObject/>", "element 'foreignObject'")]
    [InlineData("<image/>", "element 'image'")]
    [InlineData("<use/>", "element 'use'")]
    [InlineData("<animate/>", "element 'animate'")]
    [InlineData("<a/>", "element 'a'")]
    [InlineData("<text>x</text>", "element 'text'")]
    [InlineData("<svg/>", "element 'svg'")]
    [InlineData("""<g xmlns="http://www.w3.org/1999/xhtml"/>""", "namespace")]
    [InlineData("""<x:g xmlns:x="http://www.w3.org/2000/svg"/>""", "prefix")]
    [InlineData("""<g href="https://elsewhere.example"/>""", "attribute 'href'")]
    [InlineData("""<g xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>""", "attribute")]
    [InlineData("""<g onclick="alert(1)"/>""", "attribute 'onclick'")]
    [InlineData("""<g style="fill:red"/>""", "attribute 'style'")]
    [InlineData("""<g id="inhoud"/>""", "attribute 'id'")]
    [InlineData("""<g fill="url(https://elsewhere.example)"/>""", "'fill'")]
    [InlineData("""<g fill="url(#a)"/>""", "'fill'")]
    [InlineData("""<g class="a&quot;&gt;"/>""", "'class'")]
    [InlineData("""<g transform="rotate(1) url(x)"/>""", "'transform'")]
    [InlineData("""<path d="M0 0&#10;&lt;"/>""", "'d'")]
    [InlineData("""<rect width="100%"/>""", "'width'")]
    [InlineData("words", "Text")]
    [InlineData("<![CDATA[x]]>", "CDATA")]
    [InlineData("<!--><script>alert(1)</script>-->", "Comment")]
    [InlineData("<?php x?>", "ProcessingInstruction")]
    [InlineData("&lol;", "no sound XML")]
    [InlineData("<g>", "no sound XML")]
    public void FaultOf_AnythingElse_NamesIt(string inside, string says) =>
        Assert.Contains(says, DrawingGrammar.FaultOf(Drawn(inside)), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "no sound XML")]
    [InlineData("<g/>", "namespace")]
    [InlineData("""<g xmlns="http://www.w3.org/2000/svg"/>""", "does not begin with 'svg'")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>""", "viewBox")]
    [InlineData("""<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"/>""", "XmlDeclaration")]
    [InlineData("""<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"/>""", "no sound XML")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" onload="alert(1)"/>""", "attribute 'onload'")]
    public void FaultOf_AnotherDocument_SaysWhatIsWrong(string svg, string says) =>
        Assert.Contains(says, DrawingGrammar.FaultOf(svg), StringComparison.Ordinal);

    internal static string Drawn(string inside) => $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">{inside}</svg>""";
}
