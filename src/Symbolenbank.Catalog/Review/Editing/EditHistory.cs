namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>The texts to go back and forward to. Typing on in one field is one step.</summary>
internal sealed class EditHistory
{
    public const int MaxSteps = 200;

    /// <summary>Characters kept in all; the oldest steps go first.</summary>
    public const int MaxCharacters = 8_000_000;

    private readonly LinkedList<string> _past = new();
    private readonly Stack<string> _future = new();
    private string? _typedAt;
    private int _characters;

    public bool HasPast => _past.Count > 0;

    public bool HasFuture => _future.Count > 0;

    /// <summary>Notes the text before a change.</summary>
    /// <param name="typedAt">The field that is typed in; null for any other change, which is a step of its own.</param>
    public void Note(string before, string? typedAt)
    {
        GoOn();
        Push(before);
        _typedAt = typedAt;
    }

    /// <summary>Whether typing in this field belongs to the step that was noted last.</summary>
    public bool GoesOn(string typedAt) => string.Equals(typedAt, _typedAt, StringComparison.Ordinal) && _past.Count > 0;

    /// <summary>More was typed in that step: what was undone before cannot be done again.</summary>
    public void GoOn() => _future.Clear();

    public string? Back(string now)
    {
        if (_past.Last is not { Value: var before }) return null;
        _past.RemoveLast();
        _characters -= before.Length;
        _future.Push(now);
        _typedAt = null;
        return before;
    }

    public string? Forward(string now)
    {
        if (!_future.TryPop(out var after)) return null;
        Push(now);
        _typedAt = null;
        return after;
    }

    private void Push(string text)
    {
        _past.AddLast(text);
        _characters += text.Length;
        while (_past.Count > MaxSteps || (_characters > MaxCharacters && _past.Count > 1))
        {
            _characters -= _past.First!.Value.Length;
            _past.RemoveFirst();
        }
    }
}
