using System.Collections.Frozen;

namespace Symbolenbank.Catalog.Review;

/// <summary>Whether a web address leads to somebody's account, channel or group. Pure; nothing is fetched.</summary>
/// <remarks>Of a page that an archive keeps, the address that stands in the archive's own is looked at too.</remarks>
internal static class AccountAddress
{
    /// <summary>Platforms on which the first part of a path is the name of an account.</summary>
    private static readonly FrozenSet<string> NamesFirst = Set(
        "t.me", "telegram.me", "telegram.dog", "x.com", "twitter.com", "facebook.com", "fb.com", "instagram.com", "vk.com", "ok.ru", "gab.com", "minds.com",
        "twitch.tv", "kick.com", "soundcloud.com", "discord.gg", "linktr.ee", "onlyfans.com");

    /// <summary>Parts of a path that an account's name follows, on any platform.</summary>
    private static readonly FrozenSet<string> NameFollows = Set("user", "users", "u", "profile", "profiles", "channel", "in", "add", "invite", "groups");

    /// <summary>Platforms on which that holds.</summary>
    private static readonly FrozenSet<string> NamesLater = Set(
        "youtube.com", "reddit.com", "bsky.app", "linkedin.com", "snapchat.com", "bitchute.com", "rumble.com", "odysee.com", "gettr.com", "truthsocial.com",
        "discord.com", "steamcommunity.com", "facebook.com", "vimeo.com", "dailymotion.com");

    /// <summary>What platforms keep for pages of their own.</summary>
    private static readonly FrozenSet<string> OwnPages = Set(
        "about", "business", "communitystandards", "explore", "hashtag", "help", "i", "intent", "legal", "policies", "privacy", "safety", "search", "terms", "tos", "transparency", "watch");

    public static bool Is(string text)
    {
        for (var at = text.Length; at > 0;)
        {
            at = text.LastIndexOf("http", at - 1, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return false;
            if (Uri.TryCreate(text[at..], UriKind.Absolute, out var address) && Leads(address)) return true;
        }

        return false;
    }

    private static bool Leads(Uri address)
    {
        string[] parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(part => part is ['@', var first, ..] && char.IsLetter(first))) return true;
        if (parts.Length == 0) return false;
        return (IsOn(address, NamesFirst) && !OwnPages.Contains(parts[0])) || (IsOn(address, NamesLater) && parts.Length > 1 && NameFollows.Contains(parts[0]));
    }

    /// <summary>The platform itself, or a host below it such as <c>m.facebook.com</c>.</summary>
    private static bool IsOn(Uri address, FrozenSet<string> platforms)
    {
        var host = address.IdnHost;
        while (!platforms.Contains(host))
        {
            var dot = host.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0) return false;
            host = host[(dot + 1)..];
        }

        return true;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
