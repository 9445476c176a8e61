namespace Backstride.Coaching.Rules;

/// <summary>Why <see cref="HardDaysApart"/> says what it says. A closed set of cases.</summary>
public abstract record HardDaysReason : Reason
{
    /// <summary>What yesterday was, and how many of the last six days were hard.</summary>
    /// <param name="LightLegs">The legs train without weight today.</param>
    public sealed record HardSoFar(Hardness Yesterday, int Count, bool LightLegs) : HardDaysReason
    {
        /// <summary>Yesterday was hard, or the week has had its hard days.</summary>
        public bool AsksForAnEasyDay => Yesterday != Hardness.None || Count >= HardDaysApart.Most;

        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("hardDaysOfSix", Count), Fact.Of("most", HardDaysApart.Most), Fact.Of("yesterday", HardWords.Of(Yesterday)), Fact.Of("lightLegs", LightLegs)];
    }

    /// <summary>Nothing is known of yesterday.</summary>
    public sealed record YesterdayMissing : HardDaysReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Days("missing", new Days(1))];
    }
}

/// <summary>The words of the facts.</summary>
internal static class HardWords
{
    public static string Of(Hardness kind)
    {
        if (kind == Hardness.None)
            return "not hard";
        var words = new List<string>();
        Add(Hardness.Fast, "fast");
        Add(Hardness.Long, "long");
        Add(Hardness.Hilly, "hilly");
        Add(Hardness.Effort, "effort");
        Add(Hardness.HeavyLegs, "heavy-legs");
        Add(Hardness.OtherSport, "other-sport");
        return string.Join(' ', words);

        void Add(Hardness one, string word)
        {
            if ((kind & one) != Hardness.None)
                words.Add(word);
        }
    }
}
