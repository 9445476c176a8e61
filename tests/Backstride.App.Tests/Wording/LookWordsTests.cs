using Backstride.App.Wording;
using Backstride.Runs;

namespace Backstride.App.Tests.Wording;

public sealed class LookWordsTests
{
    [Theory]
    [InlineData(119, "119 seconds")]
    [InlineData(120, "2 min")]
    [InlineData(1200, "20 min")]
    [InlineData(2 * 86_400 - 60, "47 h 59 min")]
    [InlineData(2 * 86_400, "2 days")]
    [InlineData(9_000L * 365 * 86_400, "3285000 days")]
    public void How_far_a_clock_fell_back_is_said_in_words_that_fit(long seconds, string expected) => Assert.Equal(
        $"the clock of its recorder fell back by {expected} in the middle, so its times may be wrong",
        LookWords.Of(Oddity.Clock, new Activity
        {
            Sport = Sport.Run,
            Start = DateTimeOffset.UnixEpoch,
            OffsetSource = OffsetSource.Unknown,
            Timer = TimeSpan.Zero,
            Elapsed = TimeSpan.Zero,
            ClockBack = TimeSpan.FromSeconds(seconds),
        }));
}
