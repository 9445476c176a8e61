namespace Backstride.Demo;

/// <summary>The back of a made-up runner: drifts around its usual pain, remembers what it was put through and settles overnight.</summary>
internal sealed class MadeBack(Temperament who, SplitMix64 dice)
{
    private const double MostRise = 3;
    private double load = who.Usual.Value;
    private double risen;

    /// <summary>What it is now, in whole points.</summary>
    public PainScore Pain => new(Math.Clamp(Math.Round(load), 0, 10));

    /// <summary>The worst during a run or a walk of so long.</summary>
    public PainScore Through(TimeSpan time, bool isWalk)
    {
        var more = (isWalk ? 0.2 : time.TotalMinutes / 90) * who.Moods * dice.Between(0, 1.6);
        var late = who.Theme == Theme.LatePain && !isWalk && time > TimeSpan.FromMinutes(50) && dice.Chance(0.7) ? 3 : 0;
        var worst = Math.Clamp(Math.Round(load + more + late), 0, 10);
        load += more * 0.5;
        return new PainScore(worst);
    }

    /// <summary>Worse by so much for a reason of its own.</summary>
    public void Ache(double points) => load = Math.Clamp(load + points, 0, 9);

    public void Rest() => load -= (load - who.Usual.Value) * 0.2;

    public void Overnight()
    {
        load += dice.Between(-who.Moods, who.Moods) * 0.6;
        if (who.Theme == Theme.Sore && dice.Chance(0.08))
            load += 4;
        risen = risen >= MostRise ? 0 : risen + who.Rises;
        load = Math.Clamp(load - ((load - who.Usual.Value - risen) * 0.4), 0, 9);
    }
}
