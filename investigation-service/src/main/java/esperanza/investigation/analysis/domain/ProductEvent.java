package esperanza.investigation.analysis.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.investigation.analysis.domain.Findings.Assessment;
import esperanza.investigation.analysis.domain.Findings.Profile;
import esperanza.investigation.analysis.domain.Findings.Setting;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of a product of a case. Names and fields are a published contract. */
public sealed interface ProductEvent extends Concerning {

    CaseId caseId();

    ProductId productId();

    int version();

    Confidence confidence();

    int sources();

    Optional<EventId> updates();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A version of the context analysis was issued.
     *
     * @param sources how many
     * @param updates the event that the version takes in
     */
    @Published(audience = INVESTIGATION)
    record ContextAnalysisIssued(
            CaseId caseId,
            ProductId productId,
            @AtLeast(1) int version,
            Confidence confidence,
            @AtLeast(1) int sources,
            Optional<EventId> updates,
            Personal<Analysis> analysis,
            Personal<Setting> setting)
            implements ProductEvent {}

    /**
     * A version of the profile of the defence work was issued.
     *
     * @param sources how many
     * @param updates the event that the version takes in
     */
    @Published(audience = INVESTIGATION)
    record ActivityProfileIssued(
            CaseId caseId,
            ProductId productId,
            @AtLeast(1) int version,
            Confidence confidence,
            @AtLeast(1) int sources,
            Optional<EventId> updates,
            Personal<Analysis> analysis,
            Personal<Profile> profile)
            implements ProductEvent {}

    /**
     * A version of the threat analysis was issued. A low level of the content closes nothing.
     *
     * @param sources how many
     * @param updates the event that the version takes in
     * @param unknowns how many factors are unknown
     */
    @Published(audience = INVESTIGATION)
    record ThreatAnalysisIssued(
            CaseId caseId,
            ProductId productId,
            @AtLeast(1) int version,
            Confidence confidence,
            @AtLeast(1) int sources,
            Optional<EventId> updates,
            ContentLevel contentLevel,
            @AtLeast(0) int unknowns,
            Personal<Analysis> analysis,
            Personal<Assessment> assessment)
            implements ProductEvent {}

    /**
     * A version of the gender analysis was issued, with each component of discrimination answered.
     *
     * @param sources how many
     * @param updates the event that the version takes in
     */
    @Published(audience = INVESTIGATION)
    record GenderAnalysisIssued(
            CaseId caseId,
            ProductId productId,
            @AtLeast(1) int version,
            Confidence confidence,
            @AtLeast(1) int sources,
            Optional<EventId> updates,
            Personal<Analysis> analysis,
            Personal<Map<DiscriminatoryComponent, Presence>> components)
            implements ProductEvent {}

    /**
     * A version of the assessment was issued of what the threat does to a party.
     *
     * @param sources how many
     * @param updates the event that the version takes in
     * @param levels those that are harmed
     */
    @Published(audience = INVESTIGATION)
    record ImpactAssessed(
            CaseId caseId,
            ProductId productId,
            PartyRef party,
            @AtLeast(1) int version,
            Confidence confidence,
            @AtLeast(1) int sources,
            Optional<EventId> updates,
            List<ImpactLevel> levels,
            Personal<Analysis> analysis,
            Personal<Map<ImpactLevel, List<Impact>>> impacts)
            implements ProductEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }
}
