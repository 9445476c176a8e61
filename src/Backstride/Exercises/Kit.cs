using Backstride.Journal;

namespace Backstride.Exercises;

/// <summary>What a runner has to train with.</summary>
/// <remarks>An unknown or impossible body mass counts as 60 kg: loads are shares of it, and a light adult's suit everybody. Heuristic.</remarks>
public sealed record Kit
{
    private static readonly Weight Assumed = Weight.FromKilograms(60);
    private static readonly Weight LeastBelievable = Weight.FromKilograms(30);
    private static readonly Weight MostBelievable = Weight.FromKilograms(250);
    private const double TrainedMonths = 6;

    public required IReadOnlySet<Equipment> Things { get; init; }

    /// <summary>The one weight there is; absent when the weight can be chosen.</summary>
    public Weight? OnlyWeight { get; init; }

    public required Weight BodyMass { get; init; }

    /// <summary>Six months of strength training or more.</summary>
    public bool Trained { get; init; }

    /// <summary>What a profile says. Words it does not know are passed over.</summary>
    public static Kit Of(Profile profile)
    {
        var words = (profile.Equipment ?? []).Select(word => word.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var things = Enum.GetValues<Equipment>().Where(thing => words.Contains(thing.ToString())).ToHashSet();
        var only = Believable(profile.WeightKilograms);
        if (only is not null && !things.Contains(Equipment.Dumbbells))
            things.Add(Equipment.Kettlebell);
        var mass = Believable(profile.BodyMassKilograms) is { } given && given >= LeastBelievable && given <= MostBelievable ? given : Assumed;
        return new Kit { Things = things, OnlyWeight = only, BodyMass = mass, Trained = profile.StrengthMonths >= TrainedMonths };
    }

    /// <summary>True when the things are there and the one weight, if it is one, is not too heavy.</summary>
    public bool Allows(Variant variant) =>
        (variant.Equipment.Count == 0 || variant.Equipment.Any(Things.Contains))
        && (variant.Weight is not { } suits || OnlyWeight is not { } weight || weight <= BodyMass * suits.UpTo);

    /// <summary>True when somebody may begin with a variant although easier ones come before it.</summary>
    public bool MayStartWith(Variant variant)
    {
        if (variant.Weight is not { } suits || !Allows(variant))
            return false;
        var most = Trained ? suits.UpTo : suits.StartUpTo;
        return (OnlyWeight ?? BodyMass * suits.Start) <= BodyMass * most && suits.StartUpTo > suits.Start;
    }

    /// <summary>True when the weight there is suits somebody who has never done the variant.</summary>
    public bool SuitsBeginner(Variant variant) =>
        variant.Weight is not { } suits || OnlyWeight is not { } only || only <= BodyMass * (Trained ? suits.UpTo : suits.StartUpTo);

    private static Weight? Believable(double? kilograms) =>
        kilograms is { } kg && double.IsFinite(kg) && kg > 0 ? Weight.FromKilograms(kg) : null;
}
