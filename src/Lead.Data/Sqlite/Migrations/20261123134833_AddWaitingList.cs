using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lead.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddWaitingList : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AnswerPath",
                table: "Messages",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "KeptCount",
                table: "CourseRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "KeptFor",
                table: "CourseRuns",
                type: "INTEGER",
                maxLength: 30,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "KeptPlacesUsed",
                table: "CourseRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KeptUntil",
                table: "CourseRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlacesHeld",
                table: "CourseRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SeatsFreed",
                table: "CourseRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "HasPriority",
                table: "Bookings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "WaitingPlaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    JoinedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    HasPriority = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PassedAt = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WaitingPlaces_CourseRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "CourseRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WaitingPlaces_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeatOffers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HasPriority = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReachedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnswerNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeatOffers_Messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_SeatOffers_WaitingPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "WaitingPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SeatOffers_CodeHash",
                table: "SeatOffers",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeatOffers_MessageId",
                table: "SeatOffers",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatOffers_PlaceId",
                table: "SeatOffers",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingPlaces_PersonId",
                table: "WaitingPlaces",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingPlaces_RunId_PersonId",
                table: "WaitingPlaces",
                columns: new[] { "RunId", "PersonId" },
                unique: true,
                filter: "[Status] = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingPlaces_Status_RunId",
                table: "WaitingPlaces",
                columns: new[] { "Status", "RunId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SeatOffers");

            migrationBuilder.DropTable(
                name: "WaitingPlaces");

            migrationBuilder.DropColumn(
                name: "AnswerPath",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "KeptCount",
                table: "CourseRuns");

            migrationBuilder.DropColumn(
                name: "KeptFor",
                table: "CourseRuns");

            migrationBuilder.DropColumn(
                name: "KeptPlacesUsed",
                table: "CourseRuns");

            migrationBuilder.DropColumn(
                name: "KeptUntil",
                table: "CourseRuns");

            migrationBuilder.DropColumn(
                name: "PlacesHeld",
                table: "CourseRuns");

            migrationBuilder.DropColumn(
                name: "SeatsFreed",
                table: "CourseRuns");

            migrationBuilder.DropColumn(
                name: "HasPriority",
                table: "Bookings");
        }
    }
}
