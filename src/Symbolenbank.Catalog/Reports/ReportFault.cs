namespace Symbolenbank.Catalog.Reports;

/// <summary>Why a field of a report is refused.</summary>
public enum ReportFaultKind { Empty, TooLong, NoSuchChoice, Unsound, MailAddress, Handle, WebAddress, PhoneNumber, PostalAddress, PersonName }

/// <summary>What is wrong with one field of a report.</summary>
/// <param name="Field">The member at fault, such as <c>Place</c>.</param>
/// <param name="Limit">The most characters, for <see cref="ReportFaultKind.TooLong"/>; else 0.</param>
public sealed record ReportFault(string Field, ReportFaultKind Kind, int Limit = 0)
{
    internal Fault Plain() => new(Field, $"{Field}: {Kind}{(Limit > 0 ? $" (at most {Limit} characters)" : "")}.");

    internal static ReportFaultKind Of(PersonalTrace trace) => trace switch
    {
        PersonalTrace.MailAddress => ReportFaultKind.MailAddress,
        PersonalTrace.Handle => ReportFaultKind.Handle,
        PersonalTrace.WebAddress => ReportFaultKind.WebAddress,
        PersonalTrace.PhoneNumber => ReportFaultKind.PhoneNumber,
        PersonalTrace.PostalAddress => ReportFaultKind.PostalAddress,
        PersonalTrace.PersonName => ReportFaultKind.PersonName,
    };
}
