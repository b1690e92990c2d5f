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
        + "betekent betekend betekenen betekenis mean means meaning staat stond iemand someone somebody something iemands zoiets "
        + "alleen altijd anders daar daarmee daarop daarover dezelfde dit doe doen doet echt eens eigenlijk erbij erg ergens erop even ga gaan gaat gewoon graag "
        + "gezien ging goed hangt heel hele help hem hen hier hierover hing hoi hallo ineens jij jou jouw jullie kreeg krijg krijgen krijgt kun kunnen kunt kwam "
        + "laatst leg maken maakt mag moet moeten mogen mn mss nou omdat ons onze ooit precies pas snel soort soms steeds stel toch toen uitleggen "
        + "vaak vandaag vinden vindt volgens vraag vragen waar waarom wanneer waarvoor weer weet weten welk welke wil willen zag zeg zeggen zegt zie zien ziet zit zitten zo'n zoals "
        + "am any anybody anyone anything did dont every get getting go goes going got hello help her here hi him i'm im just kind know like look looks made make makes "
        + "many mine more often our people please put puts really said saw say saying says see seen seeing should somewhere sort tell than thats then there these thing those too "
        + "up us used uses using very want wants whats while would").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Words.Contains(word);
}
