using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>Whom a question concerns. A closed set.</summary>
/// <remarks>What is not known never hides a question: somebody without a year of birth is asked what any age would be asked.</remarks>
public abstract record AskedWhen
{
    private AskedWhen()
    {
    }

    /// <summary>Everybody.</summary>
    public static AskedWhen Always { get; } = new Everybody();

    /// <summary>True when the question concerns this runner, after the answers given so far.</summary>
    public abstract bool IsMet(AnswerSheet sheet, Profile profile, DateOnly day);

    public sealed record Everybody : AskedWhen
    {
        public override bool IsMet(AnswerSheet sheet, Profile profile, DateOnly day) => true;
    }

    /// <summary>Those who said yes to another question.</summary>
    public sealed record AfterYes(Question Parent) : AskedWhen
    {
        public override bool IsMet(AnswerSheet sheet, Profile profile, DateOnly day) => sheet.Counts(Parent);
    }

    /// <summary>Those whose year of birth does not settle whether they are below an age.</summary>
    public sealed record AgeUnclear(Years Age) : AskedWhen
    {
        public override bool IsMet(AnswerSheet sheet, Profile profile, DateOnly day) => profile.IsBelow(Age, day) is null;
    }

    /// <summary>Those who are, or may be, below an age.</summary>
    public sealed record MayBeBelow(Years Age) : AskedWhen
    {
        public override bool IsMet(AnswerSheet sheet, Profile profile, DateOnly day) => profile.IsBelow(Age, day) is not false;
    }

    /// <summary>Nobody on a card: it has a page of its own, for those whom it concerns. Unanswered, it is never missing.</summary>
    public sealed record OnItsOwnPage : AskedWhen
    {
        public override bool IsMet(AnswerSheet sheet, Profile profile, DateOnly day) => false;
    }

    /// <summary>Everybody but men.</summary>
    public sealed record NotMale : AskedWhen
    {
        public override bool IsMet(AnswerSheet sheet, Profile profile, DateOnly day) => profile.Sex is not Sex.M;
    }
}

internal static class Ages
{
    /// <summary>Whether a runner is below an age; nothing when the year of birth is unknown or leaves it open.</summary>
    public static bool? IsBelow(this Profile profile, Years age, DateOnly day) =>
        profile.AgeAtMost(day) < age.Count ? true : profile.AgeAtLeast(day) >= age.Count ? false : null;
}
