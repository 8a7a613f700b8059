package esperanza.investigation.file.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.investigation.file.OpenFile;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FileEvent.ConsentNoted;
import esperanza.investigation.file.domain.FileEvent.FileReassigned;
import esperanza.investigation.file.domain.FileEvent.FileRegistered;
import esperanza.investigation.file.domain.FileEvent.FileReleased;
import esperanza.investigation.file.domain.FileEvent.FileTaken;
import esperanza.investigation.file.domain.FileEvent.HypothesisAdopted;
import esperanza.investigation.file.domain.FileEvent.HypothesisProposed;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.investigation.file.domain.FilePart;
import esperanza.investigation.file.domain.HypothesisId;
import esperanza.investigation.file.domain.ReleaseGround;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.HypothesisType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The opened part of a file; the other parts are absent.
 *
 * @param erased true if something of this part was erased and can never be opened again
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OpenedFile(
        UUID openingId, FilePart part, boolean erased, List<Adopted> hypotheses, List<Change> changesOfHands) {

    /** The adoption of a hypothesis; the reasons are absent if they were erased. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Adopted(Instant at, HypothesisId hypothesisId, HypothesisType type, Optional<String> reasons) {}

    /** A release of the file, with its ground, or a reassignment; what was erased is absent. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Change(Instant at, Optional<ReleaseGround> ground, Optional<String> reasons) {}

    static OpenedFile of(OpenFile.Opened opened) {
        List<Adopted> hypotheses = part(opened, FilePart.HYPOTHESES, OpenedFile::adopted);
        List<Change> changes = part(opened, FilePart.CHANGES_OF_HANDS, OpenedFile::changed);
        boolean erased = hypotheses.stream().anyMatch(each -> each.reasons().isEmpty())
                || changes.stream().anyMatch(each -> each.reasons().isEmpty());
        return new OpenedFile(opened.openingId(), opened.part(), erased, hypotheses, changes);
    }

    private static <T> List<T> part(
            OpenFile.Opened opened, FilePart part, Function<Recorded<FileEvent>, Optional<T>> shown) {
        return opened.part() == part
                ? opened.history().stream()
                        .flatMap(recorded -> shown.apply(recorded).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Change> changed(Recorded<FileEvent> recorded) {
        return switch (recorded.event()) {
            case FileReleased said ->
                Optional.of(new Change(
                        recorded.recordedAt(),
                        said.ground().value(),
                        said.reasons().value()));
            case FileReassigned said ->
                said.reasons().map(reasons -> new Change(recorded.recordedAt(), Optional.empty(), reasons.value()));
            case FileRegistered _,
                    PartiesAdded _,
                    HypothesisProposed _,
                    HypothesisAdopted _,
                    FileTaken _,
                    ConsentNoted _ -> Optional.empty();
        };
    }

    private static Optional<Adopted> adopted(Recorded<FileEvent> recorded) {
        return switch (recorded.event()) {
            case HypothesisAdopted said ->
                Optional.of(new Adopted(
                        recorded.recordedAt(),
                        said.hypothesisId(),
                        said.type(),
                        said.reasons().value()));
            case FileRegistered _,
                    PartiesAdded _,
                    HypothesisProposed _,
                    FileTaken _,
                    FileReleased _,
                    FileReassigned _,
                    ConsentNoted _ -> Optional.empty();
        };
    }
}
