import type { ProviderEntry } from "../types";
import { alphaweb } from "./alphaweb";
import { asahinet } from "./asahinet";
import { auOneNet } from "./au-one-net";
import { bbeast } from "./bbeast";
import { bbiq } from "./bbiq";
import { biglobe } from "./biglobe";
import { ccsnet } from "./ccsnet";
import { commufa } from "./commufa";
import { docomoMoperau } from "./docomo-moperau";
import { dti } from "./dti";
import { eaccess } from "./eaccess";
import { eo } from "./eo";
import { freebit } from "./freebit";
import { hiho } from "./hiho";
import { hiroshimaU } from "./hiroshima-u";
import { ifn } from "./ifn";
import { iij } from "./iij";
import { interlink } from "./interlink";
import { itscom } from "./itscom";
import { kobeU } from "./kobe-u";
import { lait } from "./lait";
import { libmo } from "./libmo";
import { megaegg } from "./megaegg";
import { nagasakiU } from "./nagasaki-u";
import { netsurf } from "./netsurf";
import { nifty } from "./nifty";
import { noetsu } from "./noetsu";
import { nttpcInfosphere } from "./nttpc-infosphere";
import { ocn } from "./ocn";
import { plala } from "./plala";
import { ricoh } from "./ricoh";
import { sinet } from "./sinet";
import { softbankSbs } from "./softbank-sbs";
import { softbankYbb } from "./softbank-ybb";
import { sonet } from "./sonet";
import { spinnet } from "./spinnet";
import { tokai } from "./tokai";
import { wifiBbmobilepoint } from "./wifi-bbmobilepoint";
import { ymobile } from "./ymobile";

/** What is documented of providers; the others have a name only. */
export const providers: readonly ProviderEntry[] = [
  ocn,
  nttpcInfosphere,
  plala,
  sonet,
  biglobe,
  nifty,
  softbankYbb,
  softbankSbs,
  spinnet,
  hiho,
  iij,
  asahinet,
  auOneNet,
  dti,
  eo,
  commufa,
  bbiq,
  megaegg,
  tokai,
  libmo,
  itscom,
  interlink,
  freebit,
  alphaweb,
  netsurf,
  lait,
  ifn,
  ricoh,
  ccsnet,
  noetsu,
  bbeast,
  eaccess,
  docomoMoperau,
  ymobile,
  wifiBbmobilepoint,
  sinet,
  kobeU,
  hiroshimaU,
  nagasakiU,
];
