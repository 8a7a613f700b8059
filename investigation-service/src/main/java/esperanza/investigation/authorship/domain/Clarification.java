package esperanza.investigation.authorship.domain;

import static esperanza.investigation.authorship.domain.AuthorsFound.NOT_WORKED;

import esperanza.investigation.authorship.domain.AuthorshipCommand.Levels;
import java.util.Optional;

/**
 * How far the authors of a case are known.
 *
 * @param version of the last record; 0: there is none
 */
public record Clarification(int version, Optional<Levels> levels) {

    static final Clarification NONE = new Clarification(0, Optional.empty());

    /** Whether both levels were worked, with whatever result: a case is not closed before. */
    public boolean answersBothLevels() {
        return levels.filter(each -> each.material() != NOT_WORKED && each.intellectual() != NOT_WORKED)
                .isPresent();
    }
}
