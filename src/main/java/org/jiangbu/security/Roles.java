package org.jiangbu.security;

/** Names of the roles that the application knows from the start. */
public final class Roles {
    public static final String ASSIGNED_CADRE = "assigned-cadre";
    public static final String VILLAGE_CADRE = "village-cadre";
    public static final String STATIONED_TEAM = "stationed-team";
    public static final String ENTRY_CLERK = "entry-clerk";
    public static final String TOWNSHIP_CLERK = "township-clerk";
    public static final String TOWNSHIP_LEADER = "township-leader";
    public static final String TOWNSHIP_FINANCE = "township-finance";
    public static final String COUNTY_REVIEWER = "county-reviewer";
    public static final String COUNTY_LEADER = "county-leader";
    public static final String COUNTY_FINANCE = "county-finance";
    public static final String AUDITOR = "auditor";
    public static final String HEADQUARTERS = "headquarters";
    public static final String COMPANY_FINANCE = "company-finance";
    public static final String ADMIN = "admin";

    private Roles() {}
}
