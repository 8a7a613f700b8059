package esperanza.protocol.vocabulary;

/**
 * The activity of the person or collective in defence of rights, to which a threat may be linked.
 *
 * <p>Sensitive: activity and place together single a person out, as the cause does.
 */
public enum DefenceActivity implements Code {
    DENOUNCING_VIOLATIONS,
    PARTICIPATION,
    BUILDING_ORGANISATIONS,
    PROMOTING_ESC_RIGHTS,
    PEACE_SPACES,
    ACCOMPANYING_VICTIMS,
    LITIGATION,
    TESTIMONY,
    JOURNALISM,
    COMMUNITY_LEADERSHIP,
    PROTEST_ASSEMBLY,
    CONSULTATION,
    SEARCH_FOR_DISAPPEARED,
    MONITORING_RESEARCH,
    EDUCATION,
    OTHER,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
