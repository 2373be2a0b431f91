using Lead.Domain.Messages;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.To).HasMaxLength(Message.ToLength);
        message.Property(m => m.Subject).HasMaxLength(Message.SubjectLength);
        message.Property(m => m.Body).HasMaxLength(Message.BodyLength);
        message.Property(m => m.LastError).HasMaxLength(Message.ErrorLength);
        message.Property(m => m.Outcome).HasMaxLength(Message.OutcomeLength);
        message.Property(m => m.AnswerPath).HasMaxLength(Message.AnswerPathLength);
        message.Property(m => m.DoneAt).IsConcurrencyToken();
        message.HasIndex(m => new { m.DoneAt, m.Way, m.NextAttemptAt });
        message.HasIndex(m => new { m.To, m.CreatedAt });
        message.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
