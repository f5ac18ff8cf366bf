import type { ProviderEntry } from "../types";
import { alibaba } from "./alibaba";
import { alphaweb } from "./alphaweb";
import { asahinet } from "./asahinet";
import { att } from "./att";
import { auOneNet } from "./au-one-net";
import { awsEc2 } from "./aws-ec2";
import { azure } from "./azure";
import { baidu } from "./baidu";
import { bbeast } from "./bbeast";
import { bbiq } from "./bbiq";
import { bellRogers } from "./bell-rogers";
import { biglobe } from "./biglobe";
import { broadway } from "./broadway";
import { btVirginTalktalk } from "./bt-virgin-talktalk";
import { caneris } from "./caneris";
import { ccsnet } from "./ccsnet";
import { cloudzy } from "./cloudzy";
import { cogeco } from "./cogeco";
import { comcast } from "./comcast";
import { commufa } from "./commufa";
import { connect } from "./connect";
import { conoha } from "./conoha";
import { cox } from "./cox";
import { cumberland } from "./cumberland";
import { digitalocean } from "./digitalocean";
import { docomoMoperau } from "./docomo-moperau";
import { dti } from "./dti";
import { eaccess } from "./eaccess";
import { eo } from "./eo";
import { free } from "./free";
import { freebit } from "./freebit";
import { gcp } from "./gcp";
import { genesisCloud } from "./genesis-cloud";
import { hetznerCloud } from "./hetzner-cloud";
import { hiho } from "./hiho";
import { hinet } from "./hinet";
import { hiroshimaU } from "./hiroshima-u";
import { ifn } from "./ifn";
import { iij } from "./iij";
import { interlink } from "./interlink";
import { itscom } from "./itscom";
import { kobeU } from "./kobe-u";
import { lait } from "./lait";
import { libmo } from "./libmo";
import { linode } from "./linode";
import { listOthers } from "./list-others";
import { magicOnline } from "./magic-online";
import { megaegg } from "./megaegg";
import { mmitech } from "./mmitech";
import { mobileOthers } from "./mobile-others";
import { morenet } from "./morenet";
import { mynymbox } from "./mynymbox";
import { nagasakiU } from "./nagasaki-u";
import { national } from "./national";
import { netsurf } from "./netsurf";
import { nifty } from "./nifty";
import { noetsu } from "./noetsu";
import { nttpcInfosphere } from "./nttpc-infosphere";
import { ocn } from "./ocn";
import { odn } from "./odn";
import { oracleOci } from "./oracle-oci";
import { orange } from "./orange";
import { others } from "./others";
import { ovh } from "./ovh";
import { pccw } from "./pccw";
import { plala } from "./plala";
import { porta25 } from "./porta25";
import { rakutenHikari } from "./rakuten-hikari";
import { regulation } from "./regulation";
import { ricoh } from "./ricoh";
import { sakuraVps } from "./sakura-vps";
import { scaleway } from "./scaleway";
import { sfr } from "./sfr";
import { sinet } from "./sinet";
import { sky } from "./sky";
import { softbankSbs } from "./softbank-sbs";
import { softbankYbb } from "./softbank-ybb";
import { sonet } from "./sonet";
import { spectrumTwc } from "./spectrum-twc";
import { spinnet } from "./spinnet";
import { swisscom } from "./swisscom";
import { telefonica } from "./telefonica";
import { telekom } from "./telekom";
import { telstra } from "./telstra";
import { tencent } from "./tencent";
import { tokai } from "./tokai";
import { torfree } from "./torfree";
import { ttnet } from "./ttnet";
import { usenUnext } from "./usen-unext";
import { verizon } from "./verizon";
import { vultr } from "./vultr";
import { wakwak } from "./wakwak";
import { wessex } from "./wessex";
import { wifiBbmobilepoint } from "./wifi-bbmobilepoint";
import { xtra } from "./xtra";
import { ymobile } from "./ymobile";
import { zhnet } from "./zhnet";

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
  odn,
  wakwak,
  usenUnext,
  mobileOthers,
  rakutenHikari,
  comcast,
  cox,
  spectrumTwc,
  verizon,
  att,
  listOthers,
  cumberland,
  morenet,
  sky,
  wessex,
  broadway,
  btVirginTalktalk,
  telekom,
  orange,
  free,
  sfr,
  swisscom,
  telefonica,
  ttnet,
  caneris,
  torfree,
  cogeco,
  bellRogers,
  telstra,
  others,
  xtra,
  porta25,
  national,
  pccw,
  connect,
  hinet,
  regulation,
  awsEc2,
  azure,
  gcp,
  oracleOci,
  digitalocean,
  linode,
  vultr,
  hetznerCloud,
  ovh,
  scaleway,
  magicOnline,
  sakuraVps,
  conoha,
  alibaba,
  tencent,
  baidu,
  genesisCloud,
  cloudzy,
  mmitech,
  zhnet,
  mynymbox,
];
