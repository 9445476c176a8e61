Console.Error.WriteLine("backstride");
return 2;
