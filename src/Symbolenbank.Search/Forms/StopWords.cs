using System.Collections.Frozen;

namespace Symbolenbank.Search.Forms;

/// <summary>Dutch and English words that say nothing about what is sought. Compared without regard to case.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "aan al als bij dan dat de deze die dit door dus een en er geen had hebben heeft het hij hoe hun iets ik in is je kan maar me meer met mij mijn "
        + "naar niet nog nu of om onder ons ook op over te tot u uit van veel voor was wat we wel werd wie wij worden wordt zal ze zei zich zij zijn zo zou "
        + "a about an and are as at be been but by can do does for from had has have he her his how i if in into is it its me my no not of on or our she so "
        + "that the their them they this to was we were what when where which who why will with you your "
        + "betekent betekenis mean means meaning staat iemand someone something").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Words.Contains(word);
}
