package esperanza.intake.receiving;

import esperanza.intake.caseaccess.ConflictWall;
import esperanza.intake.receiving.Spool.Waiting;
import esperanza.intake.receiving.parser.ReportReader;
import esperanza.intake.receiving.parser.SentJson;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.Channel;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads spooled reports, to learn their urgency and whom they accuse. */
@Singleton
public class WaitingReports {

    private final ReportReader reader;

    WaitingReports(Profile profile, ConflictWall wall) {
        this.reader = new ReportReader(profile.areas(), profile.zone(), wall, UUID::randomUUID);
    }

    /** The report as it would be recorded. Its ids are placeholders; the real ones are drawn when it is stored. */
    public ReportReceived read(Waiting report) {
        SentJson sent = SentJson.read(report.body());
        return reader.read(
                        sent.tree(),
                        sent.whole(),
                        new ReportId(report.id().value()),
                        report.receivedAt(),
                        Channel.UNKNOWN,
                        Door.valueOf(report.door()).known())
                .orElseThrow()
                .content();
    }
}
