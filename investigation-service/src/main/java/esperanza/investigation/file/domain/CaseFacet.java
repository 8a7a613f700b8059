package esperanza.investigation.file.domain;

import esperanza.protocol.vocabulary.AnnouncedHarm;
import esperanza.protocol.vocabulary.ApparentAim;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.AuthorRole;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.DigitalSubtype;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.StateLink;
import esperanza.protocol.vocabulary.TargetLevel;
import esperanza.protocol.vocabulary.TemporalPattern;
import esperanza.protocol.vocabulary.ThreatChannel;
import esperanza.protocol.vocabulary.ThreatExpression;
import esperanza.protocol.vocabulary.Vocabulary;

/** The facets by which a case is coded, each with its list of codes. */
public enum CaseFacet {
    EXPRESSION(ThreatExpression.class),
    CHANNEL(ThreatChannel.class),
    DIGITAL_SUBTYPE(DigitalSubtype.class),
    TARGET(TargetLevel.class),
    ANNOUNCED_HARM(AnnouncedHarm.class),
    APPARENT_AIM(ApparentAim.class),
    AUTHOR_CLASS(AuthorClass.class),
    STATE_LINK(StateLink.class),
    AUTHOR_ROLE(AuthorRole.class),
    DISCRIMINATION(DiscriminatoryComponent.class),
    TEMPORAL_PATTERN(TemporalPattern.class);

    /** The version of these facets. A facet that is added or split makes the next one. */
    static final int LIST_VERSION = 1;

    private final Class<? extends Code> list;

    CaseFacet(Class<? extends Code> list) {
        this.list = list;
    }

    /** True if the list of the facet has this code. */
    boolean has(String code) {
        return Vocabulary.codes(list).stream().anyMatch(each -> each.name().equals(code));
    }
}
