using Backstride.Coaching;
using Backstride.Exercises;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Coaching;

/// <summary>Limits at random, every axis loose about as often as strict.</summary>
internal static class AnyLimits
{
    public static Gen<Limits> Gen { get; } =
        from bounds in Bounds
        from kinds in Kinds
        from session in SessionAxes
        select bounds with
        {
            Impact = kinds.Impact,
            Intensity = kinds.Intensity,
            WalkBreaks = kinds.WalkBreaks,
            Session = session.Session,
            Patterns = session.Patterns,
            Precautions = session.Precautions,
            ClosedGates = session.ClosedGates,
            Tools = session.Tools,
            Sets = session.Sets,
            Progress = kinds.Progress,
            Racing = kinds.Racing,
            Testing = session.Testing,
            Referral = session.Referral,
        };

    public static Gen<(Limits A, Limits B)> Pair { get; } = from a in Gen from b in Gen select (a, b);

    public static Gen<(Limits A, Limits B, Limits C)> Triple { get; } = from a in Gen from b in Gen from c in Gen select (a, b, c);

    private static Gen<Limits> Bounds =>
        from distance in Maybe(FsCheck.Fluent.Gen.Choose(0, 40_000).Select(metres => Distance.FromMeters(metres)))
        from time in Maybe(FsCheck.Fluent.Gen.Choose(0, 240).Select(minutes => TimeSpan.FromMinutes(minutes)))
        from stage in Maybe(FsCheck.Fluent.Gen.Choose(0, 8).Select(number => new LadderStage(number)))
        from descent in Maybe(FsCheck.Fluent.Gen.Choose(0, 2_000).Select(metres => Distance.FromMeters(metres)))
        from ascent in Maybe(FsCheck.Fluent.Gen.Choose(0, 2_000).Select(metres => Distance.FromMeters(metres)))
        select new Limits { Distance = distance, Time = time, Stage = stage, Descent = descent, Ascent = ascent };

    private static Gen<Limits> Kinds =>
        from impact in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Impact>())
        from intensity in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Intensity>())
        from breaks in FsCheck.Fluent.Gen.Elements(Enum.GetValues<WalkBreaks>())
        from progress in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Progression>())
        from racing in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Racing>())
        select new Limits { Impact = impact, Intensity = intensity, WalkBreaks = breaks, Progress = progress, Racing = racing };

    private static Gen<Limits> SessionAxes =>
        from session in FsCheck.Fluent.Gen.Elements(Enum.GetValues<SessionScope>())
        from ceilings in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Elements(Enum.GetValues<LoadCeiling>()), Enum.GetValues<MovementPattern>().Length)
        from precautions in FsCheck.Fluent.Gen.Choose(0, 63)
        from gates in FsCheck.Fluent.Gen.Choose(0, 15)
        from tools in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Tools>())
        from sets in FsCheck.Fluent.Gen.Choose(0, 4).Select(quarters => Ratio.Of(quarters / 4.0))
        from testing in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Testing>())
        from referral in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Urgency>())
        select new Limits { Session = session, Patterns = Ceilings(ceilings), Precautions = (Precautions)precautions, ClosedGates = (Gates)gates, Tools = tools, Sets = sets, Testing = testing, Referral = referral };

    private static PatternCeilings Ceilings(LoadCeiling[] ceilings) =>
        ceilings.Select((ceiling, i) => (Ceiling: ceiling, Pattern: (MovementPattern)i))
            .Aggregate(PatternCeilings.Open, (all, one) => all.With(one.Pattern, one.Ceiling));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct =>
        FsCheck.Fluent.Gen.OneOf(FsCheck.Fluent.Gen.Constant<T?>(null), gen.Select(value => (T?)value));
}
