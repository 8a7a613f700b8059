package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_SHOWN;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_STORED;
import static esperanza.investigation.evidence.domain.EvidenceRule.ON_ORIGINAL;

import esperanza.access.Caller;
import esperanza.files.FileErased;
import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.shown.StoredTypes;
import esperanza.files.type.FileKind;
import esperanza.files.type.FoundType;
import esperanza.files.workshop.Preview;
import esperanza.files.workshop.PreviewCache;
import esperanza.files.workshop.Previews;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.PartOpenings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Shows the file of an item to the person who opened it for a purpose, on the record. Pictures of it are made in the
 * workshop. The very bytes of a working copy are another opening, with reasons; those of an original are not given out here.
 * A restricted file is shown to nobody: it leaves by a release, to which a second person agrees.
 */
@Singleton
public class ShowFiles {

    /** The part that is opened. */
    private enum Part {
        EVIDENCE_FILE,
        WORKING_COPY
    }

    /** The file that a person wants to open, and the purpose. */
    public record Wanted(CaseId caseId, EvidenceId item, OpeningPurpose purpose, Optional<String> reasons) {

        PartOpenings.Opening as(Part part) {
            return new PartOpenings.Opening(item.value(), caseId.value(), List.of(caseId), part, purpose, reasons);
        }
    }

    /**
     * A file that was opened.
     *
     * @param viewingId names the viewing in the address of each page
     * @param length in bytes
     * @param sha256 of the bytes as they were read back when they came
     * @param pages how many can be shown; none if the bytes were opened
     */
    public record Opened(UUID viewingId, long length, String sha256, FileKind kind, int pages) {

        @Override
        public String toString() {
            return "Opened[" + viewingId + ']';
        }
    }

    private final OnFile onFile;
    private final FindEvidence finder;
    private final OpenedSecuring securing;
    private final PartOpenings openings;
    private final StoredFiles stored;
    private final StoredTypes types;
    private final PreviewCache previews;

    ShowFiles(
            OnFile onFile,
            FindEvidence finder,
            OpenedSecuring securing,
            PartOpenings openings,
            StoredFiles stored,
            StoredTypes types,
            PreviewCache previews) {
        this.onFile = onFile;
        this.finder = finder;
        this.securing = securing;
        this.openings = openings;
        this.stored = stored;
        this.types = types;
        this.previews = previews;
    }

    /** Pictures of the file. Fails with NOT_STORED if this service keeps no file of the item. */
    public Uni<Opened> open(Asked<?> asked, Wanted said) {
        return item(asked, said)
                .chain(() -> file(said.caseId().value(), said.item().value()))
                .chain(file -> openings.open(asked, said.as(Part.EVIDENCE_FILE), viewing -> pictures(viewing, file)));
    }

    /** The very bytes of a working copy. Fails with ON_ORIGINAL for an original. */
    public Uni<Opened> openCopy(Asked<?> asked, Wanted said) {
        return item(asked, said)
                .invoke(ShowFiles::refuseAnOriginal)
                .chain(() -> file(said.caseId().value(), said.item().value()))
                .chain(file -> openings.open(asked, said.as(Part.WORKING_COPY), viewing -> bytes(viewing, file)));
    }

    /** A page for the person who opened pictures of the file. Fails with NOT_SHOWN if there is no such page. */
    public Uni<Preview> page(Caller caller, UUID caseId, UUID item, UUID viewing, int page) {
        return viewed(caller, caseId, item, Part.EVIDENCE_FILE, viewing)
                .chain(file -> type(file).chain(type -> previews.page(file, type, page)))
                .map(made -> made.orElseThrow(() -> new RuleViolation(NOT_SHOWN)))
                .onFailure(FileErased.class)
                .transform(_ -> new RuleViolation(NOT_STORED));
    }

    /** The bytes of a working copy, for the person who opened them. */
    public Uni<Multi<Buffer>> copy(Caller caller, UUID caseId, UUID item, UUID viewing) {
        return viewed(caller, caseId, item, Part.WORKING_COPY, viewing)
                .call(this::type) // a file that ended is refused before the first byte is answered
                .map(file -> stored.read(file, 0, file.length()))
                .onFailure(FileErased.class)
                .transform(_ -> new RuleViolation(NOT_STORED));
    }

    private Uni<FindEvidence.Item> item(Asked<?> asked, Wanted said) {
        UUID caseId = said.caseId().value();
        return onFile.anybodys(asked, caseId)
                .chain(() ->
                        finder.unrestricted(asked.caller(), caseId, said.item().value()));
    }

    private static void refuseAnOriginal(FindEvidence.Item item) {
        if (item.known().isOriginal()) {
            throw new RuleViolation(ON_ORIGINAL);
        }
    }

    /** Access is asked anew for each page: a wall or a restriction may have come since. */
    private Uni<Manifest> viewed(Caller caller, UUID caseId, UUID item, Part part, UUID viewing) {
        return finder.unrestricted(caller, caseId, item)
                .call(() -> openings.goesOn(caller, item, part, viewing))
                .chain(() -> file(caseId, item));
    }

    private Uni<Manifest> file(UUID caseId, UUID item) {
        return securing.file(caseId, item).map(file -> file.orElseThrow(() -> new RuleViolation(NOT_STORED)));
    }

    private Uni<FoundType> type(Manifest file) {
        return types.of(file, "", "");
    }

    private Uni<Opened> pictures(UUID viewing, Manifest file) {
        return opened(viewing, file, type -> previews.previews(file, type, 1).map(Previews::pages));
    }

    private Uni<Opened> bytes(UUID viewing, Manifest file) {
        return opened(viewing, file, _ -> Uni.createFrom().item(0));
    }

    private Uni<Opened> opened(UUID viewing, Manifest file, Function<FoundType, Uni<Integer>> pages) {
        return type(file)
                .chain(type -> pages.apply(type)
                        .map(count -> new Opened(viewing, file.length(), file.sha256(), type.kind(), count)))
                .onFailure(FileErased.class)
                .transform(_ -> new RuleViolation(NOT_STORED));
    }
}
