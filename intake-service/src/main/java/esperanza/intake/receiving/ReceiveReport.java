package esperanza.intake.receiving;

import esperanza.access.Caller;
import esperanza.intake.receiving.ParseReport.ParsedReport;
import esperanza.intake.receiving.Spool.Waiting;
import esperanza.intake.receiving.parser.Effects;
import esperanza.intake.receiving.view.Received;
import esperanza.intake.receiving.view.Warning;
import esperanza.intake.relating.read.alike.FreshEntries;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Particulars;
import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.read.KeptReceipts;
import esperanza.intake.report.read.SentReferences;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.CommandMisused;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.kernel.store.StreamKey;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Gate;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.refusal.TooMany;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Receives a report, whichever door it came in by. */
@Singleton
public class ReceiveReport {

    /**
     * The result of receiving a report.
     *
     * @param outcome the recorded events; empty if the report waits on the disk
     */
    public record Taken(Optional<Outcome<ReportEvent>> outcome, Received answer) {}

    /** The caller of every public entry: all reporters without a login are the same to the system. */
    public static final Caller ANYONE = Caller.anyone("anyone");

    private final CommandIds ids;
    private final ParseReport parse;
    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;
    private final EventStore<ReportEvent> store;
    private final FreshEntries contacts;
    private final Spool spool;
    private final KeptReceipts receipts;
    private final SentReferences references;
    private final Secrets secrets;
    private final Quota quota;
    private final Gate gate;
    private final Duration patience;
    private final String phone;

    ReceiveReport(
            CommandIds ids,
            ParseReport parse,
            CommandHandler<ReportCommand, Report, ReportEvent> reports,
            EventStore<ReportEvent> store,
            FreshEntries contacts,
            Spool spool,
            KeptReceipts receipts,
            SentReferences references,
            Secrets secrets,
            Quota quota,
            Gate gate,
            @ConfigProperty(name = "esperanza.spool.after") Duration patience,
            @ConfigProperty(name = "esperanza.public.phone") String phone) {
        this.ids = ids;
        this.parse = parse;
        this.reports = reports;
        this.store = store;
        this.contacts = contacts;
        this.spool = spool;
        this.receipts = receipts;
        this.references = references;
        this.secrets = secrets;
        this.quota = quota;
        this.gate = gate;
        this.patience = patience;
        this.phone = phone;
    }

    /**
     * Receives a report into the log or, while the log is away or slow, onto this machine's disk. Either way it is
     * durable when answered, and a repetition gets the same answer.
     * Fails with {@link TooMany} for a long report over the hotline's limit or if too many strangers wait, and with 422 only if account, files and
     * code are all missing.
     *
     * @param body the report as JSON
     */
    public Uni<Taken> take(Caller caller, Door door, Sent sent, byte[] body) {
        CommandId id =
                switch (door) {
                    case HOTLINES -> ids.reportId(caller, sent);
                    case ANYONE -> ids.reportIdOfAnyone(caller, sent);
                };
        return quota.pause(wait(caller, door, body), body.length).chain(() -> taken(caller, door, id, sent, body));
    }

    /** Tells the sender that this key cannot show a repetition. The report is taken all the same. */
    private static Taken warned(Taken taken) {
        return new Taken(taken.outcome(), taken.answer().with(new Warning("", "idempotency-key-not-a-uuid")));
    }

    private Duration wait(Caller caller, Door door, byte[] body) {
        if (!door.known()) {
            // its tree is not kept: it may take 27 times the memory of its text, and many texts of strangers wait
            return quota.takeOfAnyone(body.length, Effects.of(body));
        }
        quota.take(caller, body.length);
        return Duration.ZERO;
    }

    private Uni<Taken> taken(Caller caller, Door door, CommandId id, Sent sent, byte[] body) {
        Uni<Taken> taken = takenUnder(caller, door, id, sent, body);
        return door.known() || !sent.keyIsNoUuid() ? taken : taken.map(ReceiveReport::warned);
    }

    private Uni<Taken> takenUnder(Caller caller, Door door, CommandId id, Sent sent, byte[] body) {
        byte[] digest = sent.digest();
        ReceiptSeal seal = new ReceiptSeal(secrets, id, sent);
        Waiting now =
                new Waiting(id, door.name(), caller.actingAs(door.action()), ids.now(), digest, body, seal.draw());
        return spool.find(id).chain(before -> stored(same(before.orElse(now), digest), id, Optional.of(seal))
                .onFailure(CommandMisused.class)
                .recoverWithUni(misused -> underAnotherId(now, seal, misused))
                .ifNoItem()
                .after(patience)
                .failWith(() -> new StoreUnavailable("log-slow"))
                .onFailure(StoreUnavailable.class)
                .recoverWithUni(away -> spooled(now, seal)));
    }

    /**
     * Stores a spooled report, under the id and the receipt that were answered. Its key may have been used before,
     * which could not be known while the log was away; then the report is stored under another id.
     * Fails with {@link StoreUnavailable} while the log is away.
     */
    public Uni<Taken> store(Waiting report) {
        CommandId another = new CommandId(ids.derivedId("under-a-used-key", report.id(), report.digest()));
        return stored(report, report.id(), Optional.empty())
                .onFailure(CommandMisused.class)
                .recoverWithUni(() -> stored(report, another, Optional.empty()));
    }

    /**
     * These words may have been taken under a used key while the log was away; then a repetition gets the answer of
     * that report.
     */
    private Uni<Taken> underAnotherId(Waiting report, ReceiptSeal seal, Throwable misused) {
        ParsedReport told = parse.of(report);
        return store.read(ReportStreams.report(told.content().reportId().value()))
                .chain(history -> {
                    if (history.events().isEmpty()) {
                        return Uni.createFrom().failure(misused);
                    }
                    Outcome<ReportEvent> known = new Outcome<>(
                            history.events().getLast().position(),
                            history.head().version(),
                            history.events(),
                            true);
                    return kept(report, told)
                            .chain(kept -> receipt(report, told, kept, known, Optional.of(seal)))
                            .map(receipt -> answered(told, known, receipt));
                });
    }

    /** A repetition while the report waits on the disk. Other words under the same key are misuse. */
    private static Waiting same(Waiting report, byte[] digest) {
        if (!Arrays.equals(report.digest(), digest)) {
            throw new CommandMisused();
        }
        return report;
    }

    private Uni<Taken> spooled(Waiting report, ReceiptSeal seal) {
        return spool.keep(report)
                .map(kept -> same(kept, report.digest()))
                .onFailure(SpoolFull.class)
                .transform(
                        full -> new Refused(503, "spool-full", "Your report could not be kept. Please call " + phone))
                .map(kept -> {
                    ParsedReport told = parse.of(kept);
                    Optional<Receipt> receipt = Optional.of(kept.receipt())
                            .filter(wanted -> told.read().receiptWanted())
                            .map(seal::open);
                    return new Taken(Optional.empty(), parse.answer(told, told.content(), receipt));
                });
    }

    /**
     * Stores the report in one round trip, durable before the answer; a receipt is kept in another one before. The
     * report is parsed first, because a text without a report is stored nowhere. Nothing is sealed and no key made before
     * the log takes it, because the log may not be known to match the keys yet.
     *
     * @param seal opens the receipt; empty if its sender does not wait for the answer
     */
    private Uni<Taken> stored(Waiting report, CommandId id, Optional<ReceiptSeal> seal) {
        ParsedReport told = parse.of(report);
        Optional<String> shut = gate.shut();
        if (shut.isPresent()) {
            return Uni.createFrom().failure(new StoreUnavailable(shut.get()));
        }
        return referenced(report, told).chain(() -> kept(report, told)).chain(kept -> begun(report, id, told, kept)
                .chain(outcome ->
                        receipt(report, told, kept, outcome, seal).map(receipt -> answered(told, outcome, receipt))));
    }

    /** Only a sender with a login finds a report again by its own reference. */
    private Uni<Void> referenced(Waiting report, ParsedReport told) {
        return told.content()
                .particulars()
                .value()
                .flatMap(Particulars::externalReference)
                .filter(_ -> Door.valueOf(report.door()).known())
                .map(reference -> references.keep(
                        told.content().reportId().value(), report.sender().pseudonym(), reference))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Outcome<ReportEvent>> begun(
            Waiting report, CommandId id, ParsedReport told, Optional<SealedReceipt> kept) {
        ReportReceived content = told.content();
        contacts.make(content, report.body().length);
        return reports.begin(new Request<>(
                ReportStreams.report(content.reportId().value()),
                id,
                report.digest(),
                OptionalInt.empty(),
                Cause.of(report.sender(), report.receivedAt(), id.value()),
                new ReportCommand.ReceiveReport(content),
                Stream.concat(names(report, kept), parties(content)).toList()));
    }

    private Taken answered(ParsedReport told, Outcome<ReportEvent> outcome, Optional<Receipt> receipt) {
        return new Taken(
                Optional.of(outcome),
                parse.answer(told, (ReportReceived) outcome.events().getFirst().event(), receipt));
    }

    /** The receipt that is kept for the report, from this call or from the first one; empty if none is wanted. */
    private Uni<Optional<SealedReceipt>> kept(Waiting report, ParsedReport told) {
        SealedReceipt ours = report.receipt();
        return told.read().receiptWanted()
                ? receipts.keep(told.content().reportId().value(), ours.hash(), ours.sealed())
                        .map(kept -> Optional.of(new SealedReceipt(kept.hash(), kept.sealed())))
                : Uni.createFrom().item(Optional.empty());
    }

    /**
     * The receipt that this call is shown. A repetition is shown that of the first call for a day, until it is used. The
     * receipt of a repetition that was answered from the disk opens the report, too.
     */
    private Uni<Optional<Receipt>> receipt(
            Waiting report,
            ParsedReport told,
            Optional<SealedReceipt> kept,
            Outcome<ReportEvent> outcome,
            Optional<ReceiptSeal> seal) {
        if (kept.isEmpty() || !outcome.repeated()) {
            return Uni.createFrom().item(kept.flatMap(one -> seal.map(known -> known.open(one))));
        }
        UUID reportId = told.content().reportId().value();
        return receipts.names(kept.get().hash(), reportId).chain(opens -> {
            if (!opens) {
                return receipts.discard(reportId).replaceWith(Optional.empty());
            }
            return seal.map(known -> Uni.createFrom().item(Optional.of(known.open(kept.get()))))
                    .orElseGet(() ->
                            receipts.alsoName(report.receipt().hash(), reportId).replaceWith(Optional.empty()));
        });
    }

    /** The receipt that is kept and the one that this call was given are the same, unless this call is a repetition. */
    private static Stream<StreamKey> names(Waiting report, Optional<SealedReceipt> kept) {
        return kept.stream()
                .flatMap(one -> Arrays.equals(one.hash(), report.receipt().hash())
                        ? Stream.of(one)
                        : Stream.of(one, report.receipt()))
                .map(one -> new StreamKey("receipt", one.hash()));
    }

    /**
     * One name per party, which leads to its report: a known party has to be named in some report. Tests give no names.
     */
    private static Stream<StreamKey> parties(ReportReceived content) {
        return content.parties().stream()
                .filter(party -> !content.sentAsTest())
                .map(party -> new StreamKey("party", party.bytes()));
    }
}
