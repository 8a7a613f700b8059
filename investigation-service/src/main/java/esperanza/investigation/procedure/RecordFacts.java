package esperanza.investigation.procedure;

import static esperanza.investigation.procedure.ProcedureStreams.PROCEEDING;

import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.procedure.domain.FactDetails;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.ProceedingCommand.FactCodes;
import esperanza.investigation.procedure.domain.ProceedingCommand.RecordFact;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Sent;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Records what courts did. A proceeding and a fact have ids that only this service can compute from what the source
 * calls them, so that a fact that is sent again is known again. Two cases of one proceeding have a stream each.
 */
@Singleton
public class RecordFacts {

    /** A fact as its source tells it. */
    public record Fact(FactKind kind, Instant occurredAt, FactCodes codes, FactDetails details) {}

    /** A fact that was recorded, now or before. */
    public record Made(UUID proceedingId, UUID factId, Outcome<ProceedingEvent> outcome) {}

    private static final int HALF = 16;

    private final OnFile onFile;
    private final CaseWork work;
    private final Secrets secrets;

    RecordFacts(OnFile onFile, CaseWork work, Secrets secrets) {
        this.onFile = onFile;
        this.work = work;
        this.secrets = secrets;
    }

    /** The file. Fails unless the caller may record facts of the case. */
    public Uni<Registered> require(Asked<?> asked, UUID caseId) {
        return onFile.anybodys(asked, caseId);
    }

    /** Records a fact. The caller was asked for before, by {@link #require}. */
    public Uni<Made> record(Asked<?> asked, Registered file, Fact fact) {
        UUID caseId = file.content().caseId().value();
        FactDetails said = fact.details();
        String source = source(asked, said.source());
        UUID proceeding = id("proceeding", caseId.toString(), source, said.officialNumber());
        UUID factId = factId(caseId, source, said.externalId());
        RecordFact command = new RecordFact(
                file.content().caseId(),
                proceeding,
                factId,
                digest(fact),
                file.affected().stream().map(AffectedParty::party).toList(),
                fact.kind(),
                fact.codes(),
                Personal.of(caseId, said));
        return work.handle(asked.at(Optional.of(fact.occurredAt())), PROCEEDING, proceeding, command)
                .map(outcome -> new Made(proceeding, factId, outcome));
    }

    /** True if the system of a court tells by itself. It learns of the log no position, and of the case no clock. */
    public static boolean isOfACourt(Asked<?> asked) {
        return asked.caller().actingAs(asked.action()).kind() == ActorKind.EXTERNAL;
    }

    /** A court's system names its own facts alone: it corrects none of another source. */
    private static String source(Asked<?> asked, String said) {
        return isOfACourt(asked) ? asked.caller().institution() + '/' + said : said;
    }

    /** Records one fact of a batch: a command of its own, the same each time the batch is sent. */
    public Uni<Made> recordRow(Asked<?> batch, int index, Registered file, Fact fact) {
        String key = onFile.newId(batch, "row/" + index).toString();
        Sent sent = batch.sent().under(key);
        return record(new Asked<>(batch.caller(), batch.action(), sent, batch.content()), file, fact);
    }

    /** The id of a fact of the case: a keyed hash of what its source calls it. */
    public UUID factId(UUID caseId, String source, String externalId) {
        return id("court-fact", caseId.toString(), source, externalId);
    }

    /** A keyed hash of all that is said of a fact. */
    private String digest(Fact fact) {
        FactDetails said = fact.details();
        FactCodes codes = fact.codes();
        Stream<String> parts = Stream.of(
                fact.kind().name(),
                fact.occurredAt().toString(),
                codes.charges().map(charges -> charges.offence()).orElse(""),
                codes.charges()
                        .map(charges -> Boolean.toString(charges.motivePleaded()))
                        .orElse(""),
                codes.charges().map(charges -> charges.authorship().name()).orElse(""),
                codes.release().map(release -> release.toString()).orElse(""),
                codes.outcome().map(Enum::name).orElse(""),
                said.officialNumber(),
                said.words().orElse(""));
        byte[] hash = secrets.of(
                "court-fact-said", Stream.concat(parts, said.persons().stream()).toArray(String[]::new));
        return HexFormat.of().formatHex(hash, 0, HALF);
    }

    private UUID id(String label, String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(secrets.of(label, parts));
        return new UUID(hash.getLong() & ~0xf000L | 0x4000L, hash.getLong() & ~(3L << 62) | 2L << 62);
    }
}
