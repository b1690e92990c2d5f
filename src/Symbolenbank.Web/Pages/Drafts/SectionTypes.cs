using Symbolenbank.Web.Pages.Drafts.Sections;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>Which component draws which section.</summary>
internal static class SectionTypes
{
    public static Type Of(EditorSection section) => section switch
    {
        EditorSection.Forms => typeof(FormsSection),
        EditorSection.Meaning => typeof(MeaningSection),
        EditorSection.Where => typeof(WhereSection),
        EditorSection.Sources => typeof(SourcesSection),
        EditorSection.Law => typeof(LawSection),
        EditorSection.Texts => typeof(TextsSection),
        EditorSection.Images => typeof(ImagesSection),
        EditorSection.Relations => typeof(RelationsSection),
        EditorSection.Management => typeof(ManagementSection),
    };
}
