package org.jiangbu.disbursement.fund;

import org.springframework.modulith.NamedInterface;

/**
 * A fund to keep an account of.
 *
 * @param code short unique code, e.g. {@code 2018-YJDB}
 * @param source who gives the money, e.g. 省级财政专项扶贫资金
 */
@NamedInterface("fund")
public record NewFund(String code, String name, String source) {}
