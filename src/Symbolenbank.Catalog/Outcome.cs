using System.Diagnostics.CodeAnalysis;

namespace Symbolenbank.Catalog;

/// <summary>How an expected thing ended. Exceptions are kept for bugs and broken machines.</summary>
public enum OutcomeKind { Ok, NotFound, NotAllowed, Conflict, Invalid, Unavailable }

/// <summary>One thing that is wrong with what somebody sent.</summary>
/// <param name="Field">The field at fault, as the sender names it.</param>
/// <param name="Sentence">What is wrong and what would be right, in one plain sentence.</param>
public sealed record Fault(string Field, string Sentence);

/// <summary>The value asked for, or why there is none.</summary>
public sealed record Outcome<T>
{
    internal Outcome(OutcomeKind kind, T? value, IReadOnlyList<Fault> faults) => (Kind, Value, Faults) = (kind, value, faults);

    public OutcomeKind Kind { get; }

    /// <summary>The value; present exactly when <see cref="IsOk"/>.</summary>
    public T? Value { get; }

    public IReadOnlyList<Fault> Faults { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Kind is OutcomeKind.Ok;
}

/// <summary>Makes outcomes.</summary>
public static class Outcome
{
    public static Outcome<T> Ok<T>(T value) => new(OutcomeKind.Ok, value, []);

    public static Outcome<T> NotFound<T>() => new(OutcomeKind.NotFound, default, []);

    public static Outcome<T> NotAllowed<T>(params IReadOnlyList<Fault> faults) => new(OutcomeKind.NotAllowed, default, faults);

    public static Outcome<T> Unavailable<T>() => new(OutcomeKind.Unavailable, default, []);

    public static Outcome<T> Conflict<T>(params IReadOnlyList<Fault> faults) => new(OutcomeKind.Conflict, default, faults);

    public static Outcome<T> Invalid<T>(params IReadOnlyList<Fault> faults) => new(OutcomeKind.Invalid, default, faults);
}
