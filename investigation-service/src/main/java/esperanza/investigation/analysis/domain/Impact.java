package esperanza.investigation.analysis.domain;

import static esperanza.investigation.analysis.domain.ImpactLevel.COMMUNITY;
import static esperanza.investigation.analysis.domain.ImpactLevel.FAMILY;
import static esperanza.investigation.analysis.domain.ImpactLevel.INDIVIDUAL;
import static esperanza.investigation.analysis.domain.ImpactLevel.ORGANISATION;
import static esperanza.investigation.analysis.domain.ImpactLevel.SOCIETY;

/** The harm that a threat does, by level. Read in its social and cultural setting, never as an illness. */
public enum Impact {
    PSYCHOLOGICAL(INDIVIDUAL),
    SOMATIC(INDIVIDUAL),
    LIFE_PROJECT(INDIVIDUAL),
    WORK_STOPPED(INDIVIDUAL),
    SELF_CENSORSHIP(INDIVIDUAL),
    DISPLACEMENT(INDIVIDUAL),
    EXILE(INDIVIDUAL),
    ECONOMIC(INDIVIDUAL),
    FAMILY_FEAR(FAMILY),
    CHILDREN_AFFECTED(FAMILY),
    SEPARATION(FAMILY),
    CAREGIVING_BURDEN(FAMILY),
    LOSS_OF_TRUST(ORGANISATION),
    LEADERSHIP_VACUUM(ORGANISATION),
    ACTIVITY_SUSPENDED(ORGANISATION),
    OFFICE_CLOSED(ORGANISATION),
    FUNDING_LOSS(ORGANISATION),
    SOCIAL_FABRIC(COMMUNITY),
    TERRITORY_LOSS(COMMUNITY),
    CULTURAL_HARM(COMMUNITY),
    CONSULTATION_BLOCKED(COMMUNITY),
    CHILLING_EFFECT(SOCIETY),
    RIGHTS_HOLDERS_UNDEFENDED(SOCIETY),
    PUBLIC_INFORMATION_LOST(SOCIETY),
    ELECTORAL(SOCIETY),
    JUSTICE_OBSTRUCTED(SOCIETY);

    private final ImpactLevel level;

    Impact(ImpactLevel level) {
        this.level = level;
    }

    public ImpactLevel level() {
        return level;
    }
}
