using System.Security.Cryptography;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Lead.Web.Features.Account.App;

/// <summary>A key on its way to somebody's authenticator app. It waits in the page, encrypted for that account, until a code proves that it arrived.</summary>
public sealed class NewAppKey
{
    private const string Issuer = "LEAD";
    private const int Bytes = 20;
    private const int PixelsAModule = 4;

    private readonly LeadUser _user;

    private NewAppKey(LeadUser user, string key) => (_user, Key) = (user, key);

    public string Key { get; }

    public string Groups => string.Join(' ', Key.Chunk(4).Select(group => new string(group)));

    /// <summary>As the apps agreed on it.</summary>
    public string Link => $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(_user.Email!)}?secret={Key}&issuer={Issuer}";

    /// <summary>Drawn by the library of squares alone; nothing of the account stands in it as text.</summary>
    public IHtmlContent Picture()
    {
        using var data = QRCodeGenerator.GenerateQrCode(Link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return new HtmlString(svg.GetGraphic(PixelsAModule));
    }

    public string Protect(IDataProtectionProvider protection) => For(_user, protection).Protect(Key);

    /// <summary>The key in the form; a new one when it is missing or altered.</summary>
    public static NewAppKey Read(string? form, LeadUser user, IDataProtectionProvider protection)
    {
        try
        {
            return string.IsNullOrEmpty(form) ? Make(user) : new NewAppKey(user, For(user, protection).Unprotect(form));
        }
        catch (CryptographicException)
        {
            return Make(user);
        }
    }

    private static NewAppKey Make(LeadUser user) => new(user, Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)));

    private static IDataProtector For(LeadUser user, IDataProtectionProvider protection) => protection.CreateProtector("Lead.NewAppKey", user.Id.ToString());
}
