using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Tests.Cases;

/// <summary>What a case has told so far, and the day its plan is for.</summary>
/// <param name="Later">Days after <see cref="Make.Today"/>; every day in a sentence counts from the judged day.</param>
internal sealed record Story(Runner Runner, int Later)
{
    public static Story Beginning { get; } = new(Make.Runner(), 0);

    public DateOnly Day => Make.Today.AddDays(Later);

    /// <summary>What all of it comes to.</summary>
    public JudgedDay Judged()
    {
        var state = Runner.State;
        return new JudgedDay(state, Coach.Plan(state, Day));
    }

    /// <summary>A day of a sentence as the made runner counts it.</summary>
    public int Ago(int daysBefore) => daysBefore - Later;

    public DateOnly DayOf(int daysBefore) => Day.AddDays(-daysBefore);

    public Story Tell(Func<Runner, Runner> more) => this with { Runner = more(Runner) };
}

/// <summary>A runner with the plan of the judged day.</summary>
internal sealed record JudgedDay(RunnerState State, Plan Plan);

/// <summary>A sentence of the vocabulary that becomes entries.</summary>
/// <param name="Listed">As the list of phrases has it, what may follow a colon below it.</param>
/// <param name="Tell">The story with the sentence told; absent when it is another sentence.</param>
internal sealed record GivenPhrase(IReadOnlyList<string> Listed, Func<Story, string, Story?> Tell)
{
    public static GivenPhrase Of(string template, Func<Story, Gaps, Story> tell)
    {
        var sentence = new Template(template);
        return new GivenPhrase([template], (story, said) => sentence.Match(said) is { } gaps ? tell(story, gaps) : null);
    }

    /// <summary>A sentence that may go on after a colon with details, apart by commas.</summary>
    public static GivenPhrase With<T>(string template, Details<T> details, Func<Story, Gaps, T> begin, Func<Story, T, Story> end)
    {
        var sentence = new Template(template);
        return new GivenPhrase([template, .. details.Listed], (story, said) =>
        {
            var parts = said.Split(": ", 2);
            return sentence.Match(parts[0]) is { } gaps ? end(story, details.Lay(begin(story, gaps), parts.Length == 2 ? parts[1] : string.Empty)) : null;
        });
    }
}

/// <summary>What may be said after the colon of a sentence.</summary>
internal sealed class Details<T>(params (string Template, Func<T, Gaps, T> Lay)[] all)
{
    private readonly (Template Template, Func<T, Gaps, T> Lay)[] known = [.. all.Select(detail => (new Template(detail.Template), detail.Lay))];

    public IEnumerable<string> Listed => known.Select(detail => ": " + detail.Template.Text);

    /// <summary>The same details of a part of something.</summary>
    public Details<TWhole> Of<TWhole>(Func<TWhole, T> part, Func<TWhole, T, TWhole> with) =>
        new([.. known.Select(detail => (detail.Template.Text, (Func<TWhole, Gaps, TWhole>)((whole, gaps) => with(whole, detail.Lay(part(whole), gaps)))))]);

    /// <exception cref="UnknownPhraseException">A detail that nobody knows.</exception>
    public T Lay(T begun, string said)
    {
        foreach (var detail in said.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (gaps, lay) = known.Select(one => (one.Template.Match(detail), one.Lay)).FirstOrDefault(one => one.Item1 is not null);
            begun = gaps is null ? throw new UnknownPhraseException(detail) : lay(begun, gaps);
        }

        return begun;
    }
}

/// <summary>A sentence that no phrase of the vocabulary fits.</summary>
internal sealed class UnknownPhraseException(string sentence) : Exception($"No phrase fits: {sentence}");
