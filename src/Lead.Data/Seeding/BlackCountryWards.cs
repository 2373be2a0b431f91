namespace Lead.Data.Seeding;

/// <summary>
/// The wards of the four boroughs as they were in 2024, name and GSS code.
/// Source: Office for National Statistics, licensed under the Open Government Licence v3.0.
/// </summary>
internal static class BlackCountryWards
{
    public static readonly (string Code, string Name)[] Dudley =
    [
        ("E05015903", "Amblecote"),
        ("E05015904", "Belle Vale"),
        ("E05015905", "Brierley Hill & Wordsley South"),
        ("E05015906", "Brockmoor & Pensnett"),
        ("E05015907", "Castle & Priory"),
        ("E05015908", "Coseley"),
        ("E05015909", "Cradley North & Wollescote"),
        ("E05015910", "Gornal"),
        ("E05015911", "Halesowen North"),
        ("E05015912", "Halesowen South"),
        ("E05015913", "Hayley Green & Cradley South"),
        ("E05015914", "Kingswinford North & Wall Heath"),
        ("E05015915", "Kingswinford South"),
        ("E05015916", "Lye & Stourbridge North"),
        ("E05015917", "Netherton & Holly Hall"),
        ("E05015918", "Norton"),
        ("E05015919", "Pedmore & Stourbridge East"),
        ("E05015920", "Quarry Bank & Dudley Wood"),
        ("E05015921", "Sedgley"),
        ("E05015922", "St. James's"),
        ("E05015923", "St. Thomas's"),
        ("E05015924", "Upper Gornal & Woodsetton"),
        ("E05015925", "Wollaston & Stourbridge Town"),
        ("E05015926", "Wordsley North"),
    ];

    public static readonly (string Code, string Name)[] Sandwell =
    [
        ("E05001260", "Abbey"),
        ("E05001261", "Blackheath"),
        ("E05001262", "Bristnall"),
        ("E05001263", "Charlemont with Grove Vale"),
        ("E05001264", "Cradley Heath and Old Hill"),
        ("E05001265", "Friar Park"),
        ("E05001266", "Great Barr with Yew Tree"),
        ("E05001267", "Great Bridge"),
        ("E05001268", "Greets Green and Lyng"),
        ("E05001269", "Hateley Heath"),
        ("E05001270", "Langley"),
        ("E05001271", "Newton"),
        ("E05001272", "Old Warley"),
        ("E05001273", "Oldbury"),
        ("E05001274", "Princes End"),
        ("E05001275", "Rowley"),
        ("E05001276", "St Pauls"),
        ("E05001277", "Smethwick"),
        ("E05001278", "Soho and Victoria"),
        ("E05001279", "Tipton Green"),
        ("E05001280", "Tividale"),
        ("E05001281", "Wednesbury North"),
        ("E05001282", "Wednesbury South"),
        ("E05001283", "West Bromwich Central"),
    ];

    public static readonly (string Code, string Name)[] Walsall =
    [
        ("E05001301", "Aldridge Central and South"),
        ("E05001302", "Aldridge North and Walsall Wood"),
        ("E05001303", "Bentley and Darlaston North"),
        ("E05001304", "Birchills Leamore"),
        ("E05001305", "Blakenall"),
        ("E05001306", "Bloxwich East"),
        ("E05001307", "Bloxwich West"),
        ("E05001308", "Brownhills"),
        ("E05001309", "Darlaston South"),
        ("E05001310", "Paddock"),
        ("E05001311", "Palfrey"),
        ("E05001312", "Pelsall"),
        ("E05001313", "Pheasey Park Farm"),
        ("E05001314", "Pleck"),
        ("E05001315", "Rushall-Shelfield"),
        ("E05001316", "St Matthew's"),
        ("E05001317", "Short Heath"),
        ("E05001318", "Streetly"),
        ("E05001319", "Willenhall North"),
        ("E05001320", "Willenhall South"),
    ];

    public static readonly (string Code, string Name)[] Wolverhampton =
    [
        ("E05014838", "Bilston North"),
        ("E05014839", "Bilston South"),
        ("E05014840", "Blakenhall"),
        ("E05014841", "Bushbury North"),
        ("E05014842", "Bushbury South & Low Hill"),
        ("E05014843", "East Park"),
        ("E05014844", "Ettingshall North"),
        ("E05014845", "Ettingshall South & Spring Vale"),
        ("E05014846", "Fallings Park"),
        ("E05014847", "Graiseley"),
        ("E05014848", "Heath Town"),
        ("E05014849", "Merry Hill"),
        ("E05014850", "Oxley"),
        ("E05014851", "Park"),
        ("E05014852", "Penn"),
        ("E05014853", "St Peters"),
        ("E05014854", "Tettenhall Regis"),
        ("E05014855", "Tettenhall Wightwick"),
        ("E05014856", "Wednesfield North"),
        ("E05014857", "Wednesfield South"),
    ];
}
