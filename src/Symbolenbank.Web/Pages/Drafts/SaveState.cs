namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>How it stands with what was typed.</summary>
public enum SaveState
{
    /// <summary>Nothing was typed since the draft was opened.</summary>
    Opened,

    Saved,

    /// <summary>It could not be kept just now; it is tried again.</summary>
    Waiting,

    /// <summary>It cannot be kept as it is: a text that is no text, or a marking above the author's own.</summary>
    Refused,

    /// <summary>The person is signed out, or may not write any more.</summary>
    NotAllowed,

    /// <summary>The draft was handed in or thrown away elsewhere.</summary>
    Gone,

    Discarded,
}
