package esperanza.intake.adapter.rest;

import esperanza.intake.application.Spool.Waiting;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.Channel;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Looks into what waits on the disk: for whoever has to know now how urgent it is, and whom it accuses. */
@Singleton
public class WaitingReports {

    private final ReportReader reader;

    WaitingReports(Profile profile, ConflictWall wall) {
        this.reader = new ReportReader(profile.areas(), wall, UUID::randomUUID);
    }

    /** What it says. The ids in it are none: those it has when it is stored are others. */
    public ReportReceived read(Waiting report) {
        SentJson sent = SentJson.read(report.body());
        return reader.read(
                        sent.tree(),
                        sent.whole(),
                        new ReportId(report.id().value()),
                        report.receivedAt(),
                        Channel.UNKNOWN,
                        ReportDesk.Door.valueOf(report.door()).mayTest())
                .orElseThrow()
                .content();
    }
}
