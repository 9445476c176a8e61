using System.Net;
using Backstride.App.Tests.Browser;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Tests.Web;

/// <summary>What a clinician said, written down by mistake.</summary>
public sealed class ClearanceRemovalTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.Now);

    [Fact]
    public async Task A_clearance_is_taken_out_on_its_page_which_closes_what_it_opened_and_brought_back()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Runners.Add(app.Store, Today.AddDays(-1), new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["saddle-numbness"] = Answer.Yes } });
        Assert.Equal(PlanStatus.Refer, Coach.Plan(State(app), Today).Status);
        var seen = Runners.Add(app.Store, Today, new Clearance { Who = "doctor", Result = ClearanceResult.FitToTrain });
        Assert.NotEqual(PlanStatus.Refer, Coach.Plan(State(app), Today).Status);
        var page = await app.Client.GetStringAsync($"/entries/{seen}", TestContext.Current.CancellationToken);
        Assert.Contains("what it settled is open again", page, StringComparison.Ordinal);
        var after = await Send(app, $"/entries/{seen}", $"/entries/{seen}/remove");
        Assert.Equal(PlanStatus.Refer, Coach.Plan(State(app), Today).Status);
        await Send(app, after, $"/entries/{app.Store.OfKind(Runners.Only, EntryKind.Removal)[^1].Id}/remove");
        Assert.NotEqual(PlanStatus.Refer, Coach.Plan(State(app), Today).Status);
    }

    private static async Task<string> Send(ServedApp app, string page, string action)
    {
        using var answer = await app.Send(await app.OwnPost(page, action));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));
}
