package esperanza.investigation.qualification.rest;

import esperanza.investigation.qualification.domain.Qualification;
import esperanza.investigation.qualification.domain.Qualification.Competence;
import esperanza.investigation.qualification.domain.Qualification.Harm;
import esperanza.investigation.qualification.domain.Qualification.Qualified;
import esperanza.investigation.qualification.domain.Qualification.Tested;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a case is qualified, by codes.
 *
 * @param offence absent until it is qualified for the first time
 * @param tests the last test of the public interest for each purpose
 * @param competence absent until a body says whether it is competent
 * @param harms what happened beside the threat
 */
public record QualificationView(
        Optional<Qualified> offence, List<Tested> tests, Optional<Competence> competence, List<Harm> harms) {

    static QualificationView of(Qualification known) {
        return new QualificationView(
                known.offence(),
                known.tests().values().stream()
                        .sorted(Comparator.comparing(Tested::purpose))
                        .toList(),
                known.competence(),
                List.copyOf(known.harms().values()));
    }
}
