namespace Backstride.Tests.Cases;

/// <summary>Every sentence that a case may use.</summary>
internal static class Vocabulary
{
    public static IReadOnlyList<GivenPhrase> Given { get; } = [.. PeopleGiven.Phrases, .. TrainingGiven.Phrases, .. SayingGiven.Phrases, .. LifeGiven.Phrases];

    /// <summary>What a page says, checked by the tests of the program, which has the words.</summary>
    public static Template Says { get; } = new("the page says {text}");

    /// <summary>The story with one more sentence.</summary>
    /// <exception cref="UnknownPhraseException">No phrase fits it.</exception>
    public static Story Tell(Story story, string sentence)
    {
        foreach (var phrase in Given)
        {
            if (phrase.Tell(story, sentence) is { } told)
                return told;
        }

        throw new UnknownPhraseException(sentence);
    }

    /// <summary>Whether a sentence about the plan holds.</summary>
    /// <exception cref="UnknownPhraseException">No phrase fits it.</exception>
    public static bool Holds(JudgedDay judged, string sentence)
    {
        foreach (var phrase in ThenPhrase.All)
        {
            if (phrase.Check(judged, sentence) is { } holds)
                return holds;
        }

        throw new UnknownPhraseException(sentence);
    }
}
