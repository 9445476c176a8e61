namespace Backstride.Screening;

/// <summary>Names a safety question for ever: <c>saddle-numbness</c>. A question whose meaning changes gets another id.</summary>
public readonly record struct QuestionId
{
    /// <exception cref="ArgumentException">Not lower-case words with hyphens.</exception>
    public QuestionId(string name) => Name = name.Length > 0 && name.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        ? name
        : throw new ArgumentException("A question is named in lower case with hyphens.", nameof(name));

    public string Name { get; }

    public override string ToString() => Name;
}
