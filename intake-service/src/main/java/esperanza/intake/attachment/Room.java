package esperanza.intake.attachment;

import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentRule;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many files a report may have, and how large they may be, by the door at which they come. */
@Singleton
public class Room {

    /** The limits of one door. */
    record Most(int files, long bytes, long bytesOfOne) {}

    private final OpenedFiles opened;
    private final Most known;
    private final Most anyone;

    Room(
            OpenedFiles opened,
            @ConfigProperty(name = "esperanza.attachments.most-files") int files,
            @ConfigProperty(name = "esperanza.attachments.most-bytes") long bytes,
            @ConfigProperty(name = "esperanza.attachments.largest") long largest,
            @ConfigProperty(name = "esperanza.attachments.most-files-by-receipt") int filesByReceipt,
            @ConfigProperty(name = "esperanza.attachments.most-bytes-by-receipt") long bytesByReceipt,
            @ConfigProperty(name = "esperanza.attachments.largest-by-receipt") long largestByReceipt) {
        this.opened = opened;
        this.known = new Most(files, bytes, largest);
        this.anyone = new Most(filesByReceipt, bytesByReceipt, largestByReceipt);
    }

    int filesOfKnownSenders() {
        return known.files();
    }

    int filesByReceipt() {
        return anyone.files();
    }

    /** In bytes. */
    public long largestByReceipt() {
        return anyone.bytesOfOne();
    }

    /** Fails with {@link AttachmentRule#FILES_TOO_LARGE} if a file of this length has no room beside the others. */
    Uni<Void> ofKnownSenders(Report.Received report, long length) {
        return beside(report, length, known);
    }

    Uni<Void> byReceipt(Report.Received report) {
        return beside(report, 0, anyone);
    }

    private Uni<Void> beside(Report.Received report, long length, Most most) {
        return opened.of(report.content().reportId().value(), report.content().caseId())
                .invoke(files -> {
                    long here = files.all().stream()
                            .filter(Attachment::isHere)
                            .flatMap(one -> OpenedFiles.manifestIfAny(one).stream())
                            .mapToLong(file -> file.length())
                            .sum();
                    if (length > most.bytesOfOne() || here + length > most.bytes() || here >= most.bytes()) {
                        throw new RuleViolation(AttachmentRule.FILES_TOO_LARGE);
                    }
                })
                .replaceWithVoid();
    }
}
