namespace Backstride.Figures;

/// <summary>A pose at a moment of the movement.</summary>
/// <param name="At">From 0, the beginning, to 1, the end of one turn.</param>
/// <param name="Key">The place of the key pose that is shown or was left last.</param>
internal sealed record Moment(double At, Pose Pose, int Key);

/// <summary>A figure's movement from key pose to key pose and back to the first.</summary>
/// <remarks>Between key poses the joints turn at an eased pace and hands and feet with a place keep to the straight line between their places.</remarks>
internal sealed class Motion
{
    private const int StepsOfAWay = 7;
    private readonly List<Moment> moments = [];

    private Motion(Figure figure)
    {
        var order = OrderOf(figure);
        Length = order.Aggregate(TimeSpan.Zero, (time, step) => time + figure.Poses[step.To].Stay + step.Way);
        var at = TimeSpan.Zero;
        var from = 0;
        moments.Add(new(0, figure.Poses[0].Pose, 0));
        foreach (var (to, way) in order)
        {
            for (var i = 1; i <= StepsOfAWay; i++)
            {
                var share = i / (double)StepsOfAWay;
                moments.Add(new((at + (way * share)) / Length, Between(figure, from, to, share), i == StepsOfAWay ? to : from));
            }

            at += way + figure.Poses[to].Stay;
            moments.Add(new(at / Length, figure.Poses[to].Pose, to));
            from = to;
        }
    }

    /// <summary>One turn.</summary>
    public TimeSpan Length { get; }

    public IReadOnlyList<Moment> Moments => moments;

    public static Motion Of(Figure figure) => new(figure);

    private static List<(int To, TimeSpan Way)> OrderOf(Figure figure)
    {
        var order = new List<(int, TimeSpan)>();
        for (var i = 1; i < figure.Poses.Count; i++)
            order.Add((i, figure.Poses[i].Way));
        if (figure.IsRound)
            order.Add((0, figure.Poses[0].Way));
        for (var i = figure.Poses.Count - 2; i >= 0 && !figure.IsRound; i--)
            order.Add((i, figure.Poses[i + 1].Way));
        return order;
    }

    private static Pose Between(Figure figure, int from, int to, double share)
    {
        var (a, b) = (figure.Poses[from], figure.Poses[to]);
        if (share >= 1)
            return b.Pose;
        var eased = share * share * (3 - (2 * share));
        var goals = a.Goals.Where(goal => b.Goals.TryGetValue(goal.Key, out var other) && other.Frame == goal.Value.Frame)
            .ToDictionary(goal => goal.Key, goal => goal.Value.Towards(b.Goals[goal.Key], eased));
        return KeyPose.Reaching(figure.Pinned(a.Pose.Towards(b.Pose, eased)), goals);
    }
}
