package esperanza.investigation.release.domain;

import static esperanza.investigation.release.domain.ReleaseRule.AGREEMENT_NEEDED;
import static esperanza.investigation.release.domain.ReleaseRule.LEGAL_BASIS_NEEDED;
import static esperanza.investigation.release.domain.ReleaseRule.NO_ITEMS;
import static esperanza.investigation.release.domain.ReleaseRule.NO_SUCH_RELEASE;
import static esperanza.investigation.release.domain.ReleaseRule.RELEASE_WITHDRAWN;
import static esperanza.investigation.release.domain.ReleaseRule.SAME_PERSON;
import static esperanza.investigation.release.domain.ReleaseRule.require;

import esperanza.investigation.evidence.domain.EvidenceRecipient;
import esperanza.investigation.release.domain.Release.Known;
import esperanza.investigation.release.domain.Release.Unknown;
import esperanza.investigation.release.domain.ReleaseCommand.*;
import esperanza.investigation.release.domain.ReleaseEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;

/**
 * The rules of a release: the lead releases items, a second person agrees to those that are restricted, and each bundle
 * is on record. An item that is restricted later asks for the second person before the next bundle.
 */
public final class ReleaseDecider implements Decider<ReleaseCommand, Release, ReleaseEvent> {

    @Override
    public Release initial() {
        return new Unknown();
    }

    @Override
    public List<ReleaseEvent> decide(Release release, ReleaseCommand command) {
        return switch (command) {
            case ReleaseEvidence said -> List.of(released(said));
            case AgreeToRelease agree -> agreed(known(release, agree), agree);
            case WithdrawRelease withdraw -> withdrawn(known(release, withdraw), withdraw);
            case ExportBundle export -> List.of(exported(known(release, export), export));
        };
    }

    @Override
    public Release evolve(Release release, ReleaseEvent event) {
        return switch (event) {
            case EvidenceReleased released -> Known.of(released);
            case ReleaseAgreed agreed -> there(release).agreedTo(agreed.restricted());
            case ReleaseWithdrawn _ -> there(release).withdrawnNow();
            case BundleExported bundle -> there(release).exported(bundle);
        };
    }

    private static ReleaseEvent released(ReleaseEvidence said) {
        require(!said.items().isEmpty(), NO_ITEMS);
        require(said.to() != EvidenceRecipient.OTHER_AUTHORITY || said.basis().isPresent(), LEGAL_BASIS_NEEDED);
        return new EvidenceReleased(
                said.caseId(),
                said.releaseId(),
                said.to(),
                said.items().stream().distinct().toList(),
                said.at().by(),
                said.recipient(),
                said.basis(),
                said.reasons());
    }

    private static List<ReleaseEvent> agreed(Known release, AgreeToRelease agree) {
        require(!release.withdrawn(), RELEASE_WITHDRAWN);
        require(!agree.at().by().equals(release.content().releasedBy()), SAME_PERSON);
        return release.agreed().containsAll(agree.restricted())
                ? List.of()
                : List.of(new ReleaseAgreed(
                        agree.caseId(),
                        agree.releaseId(),
                        agree.restricted(),
                        agree.at().by(),
                        agree.reasons()));
    }

    private static List<ReleaseEvent> withdrawn(Known release, WithdrawRelease withdraw) {
        return release.withdrawn()
                ? List.of()
                : List.of(new ReleaseWithdrawn(withdraw.caseId(), withdraw.releaseId(), withdraw.reasons()));
    }

    private static ReleaseEvent exported(Known release, ExportBundle export) {
        require(!release.withdrawn(), RELEASE_WITHDRAWN);
        require(release.agreed().containsAll(export.restricted()), AGREEMENT_NEEDED);
        return new BundleExported(
                export.caseId(),
                export.releaseId(),
                export.bundleId(),
                export.purpose(),
                release.content().items(),
                export.tagSum());
    }

    /** A release of another case is an unknown one. */
    private static Known known(Release release, ReleaseCommand command) {
        if (release instanceof Known known && known.content().caseId().equals(command.caseId())) {
            return known;
        }
        throw new RuleViolation(NO_SUCH_RELEASE);
    }

    private static Known there(Release release) {
        return switch (release) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("nothing was released");
        };
    }
}
