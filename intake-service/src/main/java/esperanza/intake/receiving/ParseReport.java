package esperanza.intake.receiving;

import esperanza.intake.caseaccess.ConflictWall;
import esperanza.intake.receiving.Spool.Waiting;
import esperanza.intake.receiving.parser.ReportReader;
import esperanza.intake.receiving.parser.SentJson;
import esperanza.intake.receiving.view.Received;
import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.report.view.TimeDisclosure;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Gate;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.KeyRing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Parses a sent report, under the ids and the subjects that are drawn for it. */
@Singleton
class ParseReport {

    record ParsedReport(ReportReader.Read read, TimeDisclosure times) {

        ReportReceived content() {
            return read.content();
        }
    }

    private final CommandIds ids;
    private final Profiles profiles;
    private final ReportReader reader;

    ParseReport(CommandIds ids, Profile profile, Profiles profiles, ConflictWall wall, KeyRing keys, Gate gate) {
        this.ids = ids;
        this.profiles = profiles;
        // while the gate is shut the report is not stored, so its subjects are placeholders
        this.reader = new ReportReader(
                profile.areas(),
                profile.zone(),
                wall,
                () -> gate.shut().isEmpty() ? keys.newSubject() : UUID.randomUUID());
    }

    /** Fails with 422 if account, files and code are all missing. */
    ParsedReport of(Waiting report) {
        ReportId reportId = new ReportId(ids.derivedId("report", report.id(), report.digest()));
        Door door = Door.valueOf(report.door());
        SentJson sent = SentJson.read(report.body());
        ReportReader.Read read = reader.read(
                        sent.tree(), sent.whole(), reportId, report.receivedAt(), door.channel(), door.known())
                .orElseThrow(() -> new Refused(
                        422,
                        "nothing-reported",
                        "A report needs one of account, files or code",
                        List.of(new Refused.Field("/account", "one-of-account-files-code", "At least one is needed"))));
        return new ParsedReport(read, door.times());
    }

    /** @param receipt the receipt, if this call may be shown it */
    Received answer(ParsedReport told, ReportReceived recorded, Optional<Receipt> receipt) {
        return new Received(
                recorded.reportId(),
                told.times().told(recorded.receivedAt()),
                told.read().warnings(),
                ReportStatus.due(recorded, profiles, told.times()),
                receipt.map(Receipt::text),
                recorded.test());
    }
}
