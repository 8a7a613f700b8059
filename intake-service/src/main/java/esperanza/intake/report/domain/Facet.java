package esperanza.intake.report.domain;

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
import java.util.List;
import java.util.Optional;

/**
 * The facets of a threat, F1–F10: orthogonal, each with any number of codes. Source: {@code esperanza.protocol}
 * vocabulary.
 */
public enum Facet {
    EXPRESSION(ThreatExpression.class),
    CHANNEL(ThreatChannel.class),
    DIGITAL_SUBTYPE(DigitalSubtype.class),
    TARGET_LEVEL(TargetLevel.class),
    ANNOUNCED_HARM(AnnouncedHarm.class),
    APPARENT_AIM(ApparentAim.class),
    AUTHOR_CLASS(AuthorClass.class),
    STATE_LINK(StateLink.class),
    AUTHOR_ROLE(AuthorRole.class),
    DISCRIMINATION(DiscriminatoryComponent.class),
    TEMPORAL_PATTERN(TemporalPattern.class);

    private final List<Code> codes;

    Facet(Class<? extends Code> list) {
        this.codes = Vocabulary.codes(list);
    }

    /** The code of this facet with this English name. */
    public Optional<Code> code(String name) {
        return codes.stream().filter(code -> code.name().equals(name)).findFirst();
    }
}
