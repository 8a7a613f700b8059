package esperanza.runtime.command;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.Resource;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.Verdict;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The persons to whom a command gives work. */
@ApplicationScoped
public class Colleagues {

    /** Why a person is not given work on a case. */
    public enum Rule implements RuleViolation.Rule {
        MAY_NOT_KNOW_OF_THE_CASE("This person may not know of the case; name another, or assign this one first");

        private final String title;

        Rule(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean ofWhatIsSaid() {
            return this == MAY_NOT_KNOW_OF_THE_CASE;
        }
    }

    private final CommandIds ids;
    private final ExclusionTags tags;
    private final Walls walls;

    public Colleagues(CommandIds ids, ExclusionTags tags, Walls walls) {
        this.ids = ids;
        this.tags = tags;
        this.walls = walls;
    }

    /**
     * The pseudonym of a person who may do this work on the case. Fails with {@link Rule#MAY_NOT_KNOW_OF_THE_CASE} if
     * the case excludes them by name, or if others are assigned to it and they are not. Their roles and their
     * institution are not known here: only their own token tells them.
     *
     * @param subject the {@code sub} claim of the person's tokens
     * @param role the role in which they are to do the work
     */
    public Uni<String> pseudonym(String subject, Role role, Action work, CaseId of) {
        return walls.around(List.of(of)).map(wall -> pseudonym(subject, role, work, wall));
    }

    /** The same, for a case whose wall is known. */
    public String pseudonym(String subject, Role role, Action work, Wall wall) {
        TagKey person = tags.ofPerson(subject);
        Caller colleague = new Caller(ids.pseudonym(subject), Set.of(role), "NONE", Optional.empty(), person, person);
        if (!(Access.decide(colleague, work, new Resource.OfCase(wall)) instanceof Verdict.Permit)) {
            throw new RuleViolation(Rule.MAY_NOT_KNOW_OF_THE_CASE);
        }
        return colleague.pseudonym();
    }
}
