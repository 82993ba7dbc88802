package org.jiangbu.workflow;

import java.util.Map;

/**
 * One case to start.
 *
 * @param caseKey business number, unique among all cases, e.g. {@code 2018-533422204-202-00001}
 * @param areaCode place of the case at its finest known level
 * @param routing routing facts for the model; ids, booleans, dates and short texts only
 */
public record CaseStart(String caseKey, String areaCode, Map<String, Object> routing) {}
