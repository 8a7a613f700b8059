package esperanza.investigation.domain;

import esperanza.investigation.domain.FileCommand.NoteConsent;
import esperanza.investigation.domain.FileEvent.ConsentNoted;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the investigation of a case stands. */
public sealed interface CaseFile {

    /** The case was not referred to investigation. */
    record Unknown() implements CaseFile {}

    /**
     * The case has a file.
     *
     * @param investigator pseudonym of who took it; empty as long as nobody did
     * @param consents what was noted since of the consent behind each report
     */
    record Registered(
            FileEvent.FileRegistered content,
            Optional<String> investigator,
            Map<HypothesisId, Hypothesis> hypotheses,
            Map<ReportId, ConsentState> consents)
            implements CaseFile {

        boolean isOf(String person) {
            return investigator.filter(person::equals).isPresent();
        }

        Optional<Hypothesis> hypothesis(HypothesisId id) {
            return Optional.ofNullable(hypotheses.get(id));
        }

        /** Whether this is known already. */
        boolean consents(NoteConsent note) {
            return note.consent() == consents.get(note.reportId());
        }

        Registered takenBy(String person) {
            return new Registered(content, Optional.of(person), hypotheses, consents);
        }

        Registered with(Hypothesis hypothesis) {
            Map<HypothesisId, Hypothesis> all = new LinkedHashMap<>(hypotheses);
            all.put(hypothesis.id(), hypothesis);
            return new Registered(content, investigator, all, consents);
        }

        Registered with(ConsentNoted noted) {
            Map<ReportId, ConsentState> all = new HashMap<>(consents);
            all.put(noted.reportId(), noted.consent());
            return new Registered(content, investigator, hypotheses, Map.copyOf(all));
        }
    }
}
