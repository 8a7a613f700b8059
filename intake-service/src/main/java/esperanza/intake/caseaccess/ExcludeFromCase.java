package esperanza.intake.caseaccess;

import esperanza.access.Role;
import esperanza.intake.caseaccess.domain.CaseAccessCommand.ApplyConflictWall;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.intake.caseaccess.domain.Conflict;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Excludes institutions or persons from the case of a report. */
@Singleton
public class ExcludeFromCase {

    /**
     * The institutions or persons to exclude.
     *
     * @param institutions by code or name; unknown words exclude every institution whose staff belong to a class of
     *     authors
     * @param persons by the {@code sub} claim of their tokens
     */
    public record ConflictOfInterest(
            UUID reportId, Optional<List<String>> institutions, Optional<List<String>> persons, String reasons) {

        private Conflict conflict() {
            Conflict conflict = new Conflict(institutions.orElse(List.of()), persons.orElse(List.of()), reasons);
            if (conflict.institutions().isEmpty() && conflict.persons().isEmpty()) {
                throw Refused.invalid("/institutions", "missing", "Name an institution or a person");
            }
            return conflict;
        }
    }

    private final ChangeCaseAccess cases;
    private final CommandIds ids;
    private final ConflictWall wall;

    ExcludeFromCase(ChangeCaseAccess cases, CommandIds ids, ConflictWall wall) {
        this.cases = cases;
        this.ids = ids;
        this.wall = wall;
    }

    public Uni<Outcome<CaseAccessEvent>> exclude(Asked<?> asked, ConflictOfInterest said) {
        Conflict conflict = said.conflict();
        CommandId command = ids.commandId(asked);
        return cases.shut(
                asked,
                said.reportId(),
                (of, already) -> new ApplyConflictWall(
                        of,
                        wall.more(of, conflict, already, command),
                        conflict,
                        wall.shutsTheMechanism(conflict),
                        wall.shutsThoseWhoOversee(conflict),
                        asked.caller().roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet())));
    }
}
