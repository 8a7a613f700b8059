package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_A_COPY_OF_IT;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_SECURED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.ON_ORIGINAL;
import static esperanza.investigation.evidence.domain.EvidenceRule.RESTRICTED;
import static esperanza.investigation.evidence.domain.EvidenceRule.WORKING_NEEDS_ORIGINAL;

import esperanza.investigation.evidence.domain.Evidence.Known;
import esperanza.investigation.evidence.domain.Evidence.Status;
import esperanza.investigation.evidence.domain.Evidence.Unknown;
import esperanza.investigation.evidence.domain.EvidenceCommand.*;
import esperanza.investigation.evidence.domain.EvidenceEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * The rules of an item of evidence. A file is analysed on a working copy; a restricted item is not disclosed, nor is any
 * working copy of it.
 */
public final class EvidenceDecider implements Decider<EvidenceCommand, Evidence, EvidenceEvent> {

    private record Step(Evidence evidence, EvidenceCommand command) {}

    @Override
    public Evidence initial() {
        return new Unknown();
    }

    @Override
    public List<EvidenceEvent> decide(Evidence evidence, EvidenceCommand command) {
        return switch (new Step(evidence, command)) {
            case Step(Unknown _, IdentifyEvidence identify) -> List.of(identified(identify));
            case Step(Unknown _, EvidenceCommand _) -> throw new RuleViolation(NO_SUCH_EVIDENCE);
            case Step(Known item, EvidenceCommand other)
            when !item.isOf(other.caseId()) -> throw new RuleViolation(NO_SUCH_EVIDENCE);

            case Step(Known _, IdentifyEvidence _) -> List.of();
            case Step(Known item, RestrictEvidence again)
            when item.restrictions().contains(again.ground()) -> List.of();
            case Step(Known item, RestrictEvidence restrict) ->
                List.of(new EvidenceRestricted(restrict.caseId(), id(item), restrict.ground(), restrict.reasons()));
            case Step(Known item, AnalyseEvidence analyse) -> List.of(analysed(item, analyse));
            case Step(Known item, DiscloseEvidence again)
            when item.disclosedTo().contains(again.to()) -> List.of();
            case Step(Known item, DiscloseEvidence disclose) -> List.of(disclosed(item, disclose));
            case Step(Known item, RecordRuling ruling) -> ruled(item, ruling);
        };
    }

    @Override
    public Evidence evolve(Evidence evidence, EvidenceEvent event) {
        return switch (event) {
            case EvidenceIdentified content -> Known.of(content);
            case EvidenceRestricted restricted -> in(evidence).restricted(restricted.ground());
            case EvidenceAnalysed _ -> in(evidence).reached(Status.ANALYSED);
            case EvidenceDisclosed disclosed -> in(evidence).disclosed(disclosed.to());
            case EvidenceRuled ruled -> in(evidence).ruled(ruled.ruling());
        };
    }

    private static EvidenceEvent identified(IdentifyEvidence identify) {
        Optional<Source> of = identify.of();
        if (of.filter(source -> !source.original()).isPresent()) {
            throw new RuleViolation(WORKING_NEEDS_ORIGINAL);
        }
        return new EvidenceIdentified(
                identify.caseId(),
                identify.evidenceId(),
                identify.kind(),
                identify.line(),
                identify.volatileUntil(),
                of.isPresent() ? EvidenceCopy.WORKING : EvidenceCopy.ORIGINAL,
                of.map(Source::evidenceId),
                identify.what(),
                identify.whence(),
                identify.where(),
                identify.recipe());
    }

    private static EvidenceEvent analysed(Known item, AnalyseEvidence analyse) {
        Analysed on = analyse.on();
        boolean itself = on.evidenceId().equals(id(item));
        if (!itself && !on.copyOfIt()) {
            throw new RuleViolation(NOT_A_COPY_OF_IT);
        }
        if (itself && item.isOriginal() && item.content().kind().isDigital()) {
            throw new RuleViolation(ON_ORIGINAL);
        }
        if (!on.secured()) {
            throw RuleViolation.forWhatIsSaid(NOT_SECURED); // a working copy of it may be secured
        }
        return new EvidenceAnalysed(
                analyse.caseId(), id(item), item.content().kind(), analyse.act(), on.evidenceId(), analyse.result());
    }

    private static EvidenceEvent disclosed(Known item, DiscloseEvidence disclose) {
        if (item.isRestricted() || disclose.ofRestricted()) {
            throw new RuleViolation(RESTRICTED);
        }
        return new EvidenceDisclosed(disclose.caseId(), id(item), disclose.to(), disclose.reasons());
    }

    private static List<EvidenceEvent> ruled(Known item, RecordRuling said) {
        return item.ruled(said.ruling()).equals(item)
                ? List.of()
                : List.of(new EvidenceRuled(said.caseId(), id(item), said.ruling(), said.factId()));
    }

    private static EvidenceId id(Known item) {
        return item.content().evidenceId();
    }

    private static Known in(Evidence evidence) {
        return switch (evidence) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("the item was never identified");
        };
    }
}
