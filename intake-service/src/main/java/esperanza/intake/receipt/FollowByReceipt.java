package esperanza.intake.receipt;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.intake.IntakeAction;
import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.disclosure.view.OpeningItem;
import esperanza.intake.door.OpenDoor;
import esperanza.intake.erasure.ErasureRequests;
import esperanza.intake.erasure.FindErasure;
import esperanza.intake.erasure.view.ErasureAsked;
import esperanza.intake.receipt.view.Conversation;
import esperanza.intake.receiving.Quota;
import esperanza.intake.report.RefuseReceipt;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.AddStatement;
import esperanza.intake.report.domain.ReportCommand.ChangeConsent;
import esperanza.intake.report.domain.ReportCommand.CompromiseContact;
import esperanza.intake.report.domain.ReportCommand.ReadNotice;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.StatementAdded;
import esperanza.intake.report.read.KeptReceipts;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.intake.report.view.ConsentChanged;
import esperanza.intake.report.view.NoticeAtDoor;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.report.view.Said;
import esperanza.intake.report.view.TimeDisclosure;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.TooMany;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Commands of the holder of a receipt, from JSON and from forms alike. */
@Singleton
public class FollowByReceipt {

    private static final UUID NONE = new UUID(0, 0);

    private final CommandIds ids;
    private final ReceiptQuery receipts;
    private final KeptReceipts kept;
    private final RefuseReceipt texts;
    private final Quota quota;
    private final ReceiptHistory following;
    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;
    private final Profiles profiles;
    private final ErasureRequests erasures;
    private final FindErasure pending;
    private final OpenDoor doors;
    private final ContactByReceipt contacts;

    FollowByReceipt(
            CommandIds ids,
            ReceiptQuery receipts,
            KeptReceipts kept,
            RefuseReceipt texts,
            Quota quota,
            ReceiptHistory following,
            CommandHandler<ReportCommand, Report, ReportEvent> reports,
            Profiles profiles,
            ErasureRequests erasures,
            FindErasure pending,
            OpenDoor doors,
            ContactByReceipt contacts) {
        this.ids = ids;
        this.receipts = receipts;
        this.kept = kept;
        this.texts = texts;
        this.quota = quota;
        this.following = following;
        this.reports = reports;
        this.profiles = profiles;
        this.erasures = erasures;
        this.pending = pending;
        this.doors = doors;
        this.contacts = contacts;
    }

    /**
     * The report of this receipt. From its first use on, no repetition of the report shows the receipt any more.
     * Fails with the same {@link NotHere} if the receipt is mistyped, unknown or compromised.
     */
    public Uni<Report.Received> held(String said) {
        Optional<Receipt> read = Receipt.read(said);
        return receipts.report(read.orElse(
                        Receipt.NOBODYS)) // an unreadable receipt is looked up too, so that it takes just as long
                .map(found -> read.flatMap(receipt -> found).orElse(NONE))
                .chain(following::report)
                .map(report -> report.orElseThrow(NotHere::new))
                .call(report -> kept.discard(report.content().reportId().value()));
    }

    public Uni<Conversation> conversation(Report.Received report) {
        return following.follow(report).chain(followed -> conversation(report, followed));
    }

    private Uni<Conversation> conversation(Report.Received report, ReceiptHistory.Followed followed) {
        return Uni.combine()
                .all()
                .unis(
                        pending.open(report.content().reportId().value()),
                        doors.keys(report.facts().parties(), followed.history()),
                        contacts.shown(report))
                .asTuple()
                .map(found -> new Conversation(
                        ReportStatus.of(followed.report(), followed.history(), profiles, TimeDisclosure.TO_THE_HOUR)
                                .withoutParties(),
                        report.facts().affected().stream()
                                .anyMatch(party -> party.kind().mayBeCollective()),
                        !followed.report().routing().referredTo().isEmpty(),
                        Said.withoutNotices(followed.history(), TimeDisclosure.TO_THE_HOUR),
                        NoticeAtDoor.of(followed.report(), followed.history(), Optional.empty(), Optional.empty()),
                        found.getItem2(),
                        OpeningItem.forOutside(followed.openings()),
                        found.getItem1(),
                        found.getItem3()));
    }

    /**
     * Fails with 422 if the words contain the receipt, because a later reader of the words would hold it too, and with
     * {@link TooMany} for too many statements with one receipt.
     */
    public Uni<Statement.Added> add(Report.Received report, Statement said, Sent sent) {
        CommandId id = ids.commandIdOfAnyone(holder(report), sent);
        AddStatement statement = said.command(ids.derivedId("statement", id));
        int size = said.words().getBytes(StandardCharsets.UTF_8).length;
        Duration wait = quota.takeOfHolder(holder(report).pseudonym(), size, statement.imminentDanger());
        return quota.pause(wait, size)
                .chain(() -> handled(report, id, sent, statement))
                .map(outcome -> (StatementAdded) outcome.events().getFirst().event())
                .map(added -> new Statement.Added(added.statementId(), List.of()));
    }

    public Uni<ConsentChanged> change(Report.Received report, ChangeConsent consent, Sent sent) {
        return handled(report, sent, consent).map(done -> ConsentChanged.of(consent.purpose(), consent.change()));
    }

    /** Opens a notice. The conversation shows its words from then on. */
    public Uni<Void> read(Report.Received report, UUID noticeId, Sent sent) {
        return handled(report, sent, new ReadNotice(noticeId, Optional.empty(), Optional.empty()))
                .replaceWithVoid();
    }

    public Uni<Void> compromise(Report.Received report, Sent sent) {
        return handled(report, sent, new CompromiseContact()).replaceWithVoid();
    }

    /** Requests the erasure of the report's data, or answers the id of the earlier request. */
    public Uni<ErasureAsked> askErasure(Report.Received report, Sent sent) {
        return erasures.askOfHolder(holder(report), report, sent);
    }

    /** Takes the request for an erasure back. */
    public Uni<Void> takeErasureBack(Report.Received report, Sent sent) {
        return erasures.takeBackOfHolder(holder(report), report, sent).replaceWithVoid();
    }

    private Uni<Outcome<ReportEvent>> handled(Report.Received report, Sent sent, ReportCommand command) {
        return handled(report, ids.commandIdOfAnyone(holder(report), sent), sent, command);
    }

    private Uni<Outcome<ReportEvent>> handled(Report.Received report, CommandId id, Sent sent, ReportCommand command) {
        UUID reportId = report.content().reportId().value();
        return texts.in(reportId, command)
                .chain(() -> reports.handle(ids.requestOfAnyone(
                        holder(report),
                        IntakeAction.FOLLOW_BY_RECEIPT,
                        ReportStreams.report(reportId),
                        id,
                        sent.digest(),
                        command)));
    }

    public Caller holder(Report.Received report) {
        return ContactByReceipt.holder(ids, report);
    }
}
