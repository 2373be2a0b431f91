namespace Lead.Performance.Bare;

/// <summary>The bare application in a process of its own, with next to nothing on its page.</summary>
internal static class EmptyApplication
{
    public const string Command = "empty";

    public static Task RunAsync(string address) => BareApplication.Build(address, "<!DOCTYPE html><title>Empty</title><p>Empty</p>").RunAsync();
}
