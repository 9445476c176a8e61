namespace Backstride.Figures;

/// <summary>Looks at a skeleton from far away: no perspective, lengths across the view are true.</summary>
internal sealed class Camera
{
    private readonly Place right;
    private readonly Place up;
    private readonly Place towards;

    public Camera(View view)
    {
        var (round, above) = (view.Round * Math.PI / 180, view.Above * Math.PI / 180);
        towards = new(Math.Sin(round) * Math.Cos(above), Math.Sin(above), Math.Cos(round) * Math.Cos(above));
        right = new(Math.Cos(round), 0, -Math.Sin(round));
        up = towards.Cross(right);
    }

    public Spot See(Place place) => new(place.Dot(right), -place.Dot(up));

    /// <summary>How near a place is to whoever looks; only differences mean something.</summary>
    public double Nearness(Place place) => place.Dot(towards);
}
