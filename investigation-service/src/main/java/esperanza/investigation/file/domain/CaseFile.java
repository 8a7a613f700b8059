package esperanza.investigation.file.domain;

import esperanza.investigation.file.domain.FileCommand.NoteConsent;
import esperanza.investigation.file.domain.FileEvent.ConsentNoted;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of a case's file. */
public sealed interface CaseFile {

    /** The case was not referred to investigation. */
    record Unknown() implements CaseFile {}

    /**
     * The case has a file.
     *
     * @param investigator pseudonym of the investigator who took the file; empty until somebody takes it
     * @param affected the parties of the file: those it was registered with and those referred since
     * @param consents by report: the latest consent noted since the referral
     * @param partyConsents by party: the latest consent noted of a party that spoke for itself alone
     */
    record Registered(
            FileEvent.FileRegistered content,
            List<AffectedParty> affected,
            Optional<String> investigator,
            Map<HypothesisId, Hypothesis> hypotheses,
            Map<ReportId, ConsentState> consents,
            Map<PartyRef, ConsentState> partyConsents)
            implements CaseFile {

        static Registered of(FileEvent.FileRegistered content) {
            return new Registered(content, content.affected(), Optional.empty(), Map.of(), Map.of(), Map.of());
        }

        boolean isOf(String person) {
            return investigator.filter(person::equals).isPresent();
        }

        Optional<Hypothesis> hypothesis(HypothesisId id) {
            return Optional.ofNullable(hypotheses.get(id));
        }

        /** Whether the file shows this consent already. */
        boolean consents(NoteConsent note) {
            return note.consent()
                    == (note.onlyFor().isPresent()
                            ? partyConsents.get(note.onlyFor().get())
                            : consents.get(note.reportId()));
        }

        /** The parties among these that the file does not hold yet. */
        List<AffectedParty> unknown(List<AffectedParty> parties) {
            return parties.stream().filter(party -> !affected.contains(party)).toList();
        }

        Registered with(List<AffectedParty> more) {
            return new Registered(
                    content,
                    Stream.concat(affected.stream(), more.stream()).toList(),
                    investigator,
                    hypotheses,
                    consents,
                    partyConsents);
        }

        Registered takenBy(String person) {
            return new Registered(content, affected, Optional.of(person), hypotheses, consents, partyConsents);
        }

        Registered with(Hypothesis hypothesis) {
            Map<HypothesisId, Hypothesis> all = new LinkedHashMap<>(hypotheses);
            all.put(hypothesis.id(), hypothesis);
            return new Registered(content, affected, investigator, all, consents, partyConsents);
        }

        Registered with(ConsentNoted noted) {
            return noted.onlyFor()
                    .map(party -> new Registered(
                            content,
                            affected,
                            investigator,
                            hypotheses,
                            consents,
                            with(partyConsents, party, noted.consent())))
                    .orElseGet(() -> new Registered(
                            content,
                            affected,
                            investigator,
                            hypotheses,
                            with(consents, noted.reportId(), noted.consent()),
                            partyConsents));
        }

        private static <K> Map<K, ConsentState> with(Map<K, ConsentState> known, K of, ConsentState consent) {
            Map<K, ConsentState> all = new HashMap<>(known);
            all.put(of, consent);
            return Map.copyOf(all);
        }
    }
}
