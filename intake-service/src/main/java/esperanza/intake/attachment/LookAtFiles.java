package esperanza.intake.attachment;

import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.scan.Scan;
import esperanza.files.scan.Scanner;
import esperanza.files.shown.StoredTypes;
import esperanza.files.type.FoundType;
import esperanza.files.workshop.NotMade;
import esperanza.files.workshop.PreviewCache;
import esperanza.files.workshop.Previews;
import esperanza.files.workshop.Told;
import esperanza.files.workshop.Workshop;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentRule;
import esperanza.intake.attachment.domain.Checkup;
import esperanza.intake.attachment.domain.FileTrait;
import esperanza.intake.attachment.domain.SaidFile;
import esperanza.intake.attachment.domain.ScanResult;
import esperanza.intake.attachment.domain.TypeMatch;
import esperanza.intake.attachment.view.FileMetadata;
import esperanza.kernel.RuleViolation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the bytes of a file: what they are, whether a scanner finds something, how many pages can be shown. */
@Singleton
public class LookAtFiles {

    private final StoredFiles stored;
    private final StoredTypes types;
    private final Scanner scanner;
    private final Workshop workshop;
    private final PreviewCache previews;

    LookAtFiles(StoredFiles stored, StoredTypes types, Scanner scanner, Workshop workshop, PreviewCache previews) {
        this.workshop = workshop;
        this.stored = stored;
        this.types = types;
        this.scanner = scanner;
        this.previews = previews;
    }

    /** Fails as the file does. */
    public Uni<FoundType> type(Manifest file, SaidFile said) {
        return types.of(file, said.name().orElse(""), said.type().orElse(""));
    }

    /** Whether a scanner would answer now. */
    public Uni<Boolean> isScannerThere() {
        return scanner.scan(Multi.createFrom().empty()).map(answer -> answer.verdict() != Scan.Verdict.NOT_SCANNED);
    }

    /** Fails as the file does. The workshop gets no file in which a scanner found something. */
    public Uni<Checkup> checkup(Attachment one) {
        Manifest file = OpenedFiles.manifest(one);
        return type(file, OpenedFiles.said(one)).chain(type -> scanner.scan(all(file))
                .chain(scan -> pages(type, file, scan).chain(pages -> tells(type, file, scan)
                        .map(tells -> new Checkup(
                                ScanResult.valueOf(scan.verdict().name()),
                                Optional.of(scan.version()).filter(version -> !version.isEmpty()),
                                TypeMatch.valueOf(type.agreement().name()),
                                pages,
                                scan.found(),
                                tells)))));
    }

    /** Fails as the file does, and with {@link AttachmentRule#NO_METADATA} if the workshop cannot or must not read it. */
    public Uni<FileMetadata> metadata(Attachment one) {
        Manifest file = OpenedFiles.manifest(one);
        if (one.isHarmful()) {
            throw new RuleViolation(AttachmentRule.NO_METADATA);
        }
        return type(file, OpenedFiles.said(one))
                .chain(type -> workshop.metadata(type, () -> all(file)))
                .map(all -> new FileMetadata(all.stream()
                        .map(each -> new FileMetadata.Item(each.group(), each.name(), each.value()))
                        .toList()))
                .onFailure(NotMade.class)
                .transform(_ -> new RuleViolation(AttachmentRule.NO_METADATA));
    }

    private Uni<Integer> pages(FoundType type, Manifest file, Scan scan) {
        return scan.verdict() == Scan.Verdict.FOUND
                ? Uni.createFrom().item(0)
                : previews.previews(file, type, 1).map(Previews::pages);
    }

    /** Empty if the workshop could not read it. */
    private Uni<Optional<List<FileTrait>>> tells(FoundType type, Manifest file, Scan scan) {
        return scan.verdict() == Scan.Verdict.FOUND
                ? Uni.createFrom().item(Optional.empty())
                : workshop.metadata(type, () -> all(file))
                        .map(all -> Optional.of(traits(Told.of(all))))
                        .onFailure(NotMade.class)
                        .recoverWithItem(Optional.empty());
    }

    private static List<FileTrait> traits(Told told) {
        Map<FileTrait, Boolean> all = new EnumMap<>(Map.of(
                FileTrait.PLACE, told.place(),
                FileTrait.TIME, told.time(),
                FileTrait.DEVICE, told.device(),
                FileTrait.PERSON, told.person(),
                FileTrait.UNREAD, told.unread()));
        return all.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Multi<Buffer> all(Manifest file) {
        return stored.read(file, 0, file.length());
    }
}
